package org.gossan.ui.attachments;

import java.io.ByteArrayInputStream;
import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gossan.edits.files.FileNames;
import org.gossan.model.Messages;
import org.gossan.model.edits.Attachment;
import org.gossan.ui.CardParts;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One attached file: its small picture, name, size, who and when. Enter and double click open it, Delete throws it
/// into the trash. FX thread only.
final class FileLine extends HBox {

    private static final double PICTURE_PX = 52;

    FileLine(Workspace workspace, Attaching attaching, AttachedFile file) {
        super(8);
        Messages messages = workspace.messages();
        Attachment attachment = file.attachment();
        String name = FileNames.safe(attachment.fileName());
        String size = file.sizeBytes()
                .map(bytes -> size(bytes, messages))
                .orElseGet(() -> messages.text("attachments.no_bytes"));
        String about = String.join(" · ", size, attachment.author(), messages.time(attachment.madeAt()));
        setId("file-" + attachment.id());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("file-line");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ". " + about);
        Label title = new Label(name);
        title.getStyleClass().add("file-name");
        CardParts.tip(title, name);
        Label small = new Label(about);
        small.setWrapText(true);
        small.setMinHeight(Region.USE_PREF_SIZE);
        small.getStyleClass().add("card-small");
        VBox words = new VBox(1, title, small);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Runnable open = () -> attaching.open(attachment);
        Runnable remove = () -> attaching.remove(attachment);
        getChildren()
                .setAll(
                        picture(file),
                        words,
                        button(workspace, Feather.EXTERNAL_LINK, "open", attachment, open),
                        button(
                                workspace,
                                Feather.DOWNLOAD,
                                "save",
                                attachment,
                                () -> attaching.saveAs(attachment, getScene().getWindow())),
                        button(workspace, Feather.TRASH_2, "remove", attachment, remove));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, open, remove));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                event.consume();
                open.run();
            }
        });
    }

    private void pressed(KeyEvent event, Runnable open, Runnable remove) {
        if (!isFocused()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open.run();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            remove.run();
        }
    }

    private static Button button(
            Workspace workspace, Feather sign, String what, Attachment attachment, Runnable action) {
        Button button =
                Icons.button(workspace, sign, "file-" + what + "-" + attachment.id(), "attachments." + what, action);
        button.getStyleClass().add("pencil");
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return button;
    }

    private static Node picture(AttachedFile file) {
        StackPane frame = new StackPane();
        frame.getStyleClass().add("file-picture");
        frame.setMinSize(PICTURE_PX, PICTURE_PX);
        frame.setPrefSize(PICTURE_PX, PICTURE_PX);
        file.thumbnail().ifPresent(bytes -> {
            Image image = new Image(new ByteArrayInputStream(bytes), PICTURE_PX * 2, PICTURE_PX * 2, true, true);
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setFitWidth(PICTURE_PX);
            view.setFitHeight(PICTURE_PX);
            frame.getChildren().add(view);
        });
        if (frame.getChildren().isEmpty()) {
            boolean picture = file.attachment().mediaType().startsWith("image/");
            boolean text = file.attachment().mediaType().startsWith("text/")
                    || file.attachment().mediaType().equals("application/pdf");
            frame.getChildren().add(new FontIcon(picture ? Feather.IMAGE : text ? Feather.FILE_TEXT : Feather.FILE));
        }
        return frame;
    }

    /// Returns a size in the unit that leaves one to three digits before the point.
    static String size(long bytes, Messages messages) {
        NumberFormat number = NumberFormat.getNumberInstance(messages.language().locale());
        number.setMaximumFractionDigits(1);
        if (bytes < 1000) {
            return messages.text("attachments.bytes", bytes);
        }
        return bytes < 1_000_000
                ? messages.text("attachments.kilobytes", number.format(bytes / 1000.0))
                : messages.text("attachments.megabytes", number.format(bytes / 1_000_000.0));
    }
}
