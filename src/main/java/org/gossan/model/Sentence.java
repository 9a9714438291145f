package org.gossan.model;

import java.io.Serializable;

/// Something that can be said in every language, and is a part of what another sentence says.
public interface Sentence extends Serializable {

    /// Returns the words, in the language of the messages.
    String text(Messages messages);
}
