package org.gossan.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the author of the first edit has a name yet. Edits wait for it, in order, where somebody can be asked. FX
/// thread only.
public final class AuthorQuestion {

    /// Edits that are made as soon as there is a name.
    interface Waiting {
        /// @param name of the author; empty = known already
        void go(String name);
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private boolean asks;
    private boolean known = true;

    AuthorQuestion() {}

    /// Says that somebody shows the question while it is [#openProperty], and answers it.
    public void willBeAsked() {
        asks = true;
    }

    /// Whether edits wait for a name.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Gives the author a name: what waits is done.
    public void answer(String name) {
        List<Waiting> ready = List.copyOf(waiting);
        waiting.clear();
        known = true;
        open.set(false);
        go(ready, name);
    }

    /// Does what waits, as [#answer], but tells nobody who watches: their window has gone. For the thread that ends the
    /// program; the question is asked no more.
    void answerUnseen(String name) {
        known = true;
        go(List.copyOf(waiting), name);
    }

    private static void go(List<Waiting> ready, String name) {
        boolean first = true;
        for (Waiting one : ready) {
            one.go(first ? name : "");
            first = false;
        }
    }

    /// Says whether the store knows the name of its author.
    void known(boolean name) {
        known = name;
        if (known) {
            answer("");
        }
    }

    /// Does something as soon as the author has a name: at once if it is known, or if nobody asks.
    void then(Waiting edit) {
        if (known || !asks) {
            edit.go("");
            return;
        }
        waiting.add(edit);
        open.set(true);
    }
}
