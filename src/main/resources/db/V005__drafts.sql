-- Unsaved texts are files beside the store: they are worth most when the store cannot be written.
DROP TABLE drafts;
