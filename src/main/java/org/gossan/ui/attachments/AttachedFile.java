package org.gossan.ui.attachments;

import java.util.List;
import java.util.Optional;
import org.gossan.atlas.Atlas;
import org.gossan.edits.files.Attachments;
import org.gossan.model.edits.Attachment;
import org.gossan.ui.files.FileOwner;

/// An attached file as its line shows it.
///
/// @param sizeBytes empty if the bytes are gone
/// @param thumbnail PNG or JPEG; empty if there is none
record AttachedFile(Attachment attachment, Optional<Long> sizeBytes, Optional<byte[]> thumbnail) {

    /// Files of something, newest first, and whether more are there than were read.
    ///
    record Page(List<AttachedFile> files, int total) {}

    /// Reads the newest files of something. Store lane only.
    static Page read(Atlas atlas, FileOwner owner, int most) {
        Attachments attachments = attachments(atlas);
        List<Attachment> all = of(attachments, owner);
        List<AttachedFile> newest = all.reversed().stream()
                .limit(most)
                .map(one ->
                        new AttachedFile(one, atlas.store().contents().size(one.sha256()), attachments.thumbnail(one)))
                .toList();
        return new Page(newest, all.size());
    }

    static Attachments attachments(Atlas atlas) {
        return Attachments.of(atlas.store(), atlas.edits());
    }

    /// Returns what is attached to something, oldest first.
    static List<Attachment> of(Attachments attachments, FileOwner owner) {
        String site = owner.siteId();
        if (site != null) {
            return attachments.ofSite(site);
        }
        return owner.annotation() == null ? List.of() : attachments.ofAnnotation(owner.annotation());
    }
}
