package org.gossan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private Optional<String> name = Optional.empty();
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

    /// Returns the name that edits are made under; empty = it is still to be asked for. The store is not waited for.
    public Optional<String> name() {
        return name;
    }

    /// Gives the author a name: what waits is done.
    public void answer(String given) {
        name = Optional.of(given);
        known = true;
        open.set(false);
        goOn(given);
    }

    private void goOn(String given) {
        List<Waiting> ready = List.copyOf(waiting);
        waiting.clear();
        go(ready, given);
    }

    /// Does what waits, as [#answer], but tells nobody who watches: their window has gone. For the thread that ends the
    /// program; the question is asked no more.
    void answerUnseen(String given) {
        known = true;
        go(List.copyOf(waiting), given);
    }

    private static void go(List<Waiting> ready, String given) {
        boolean first = true;
        for (Waiting one : ready) {
            one.go(first ? given : "");
            first = false;
        }
    }

    /// Says what name the store has for its author; empty = none.
    void known(Optional<String> stored) {
        name = stored;
        known = stored.isPresent();
        if (known) {
            open.set(false);
            goOn("");
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
