/// The window: workspace, tasks, settings and the frame that holds the panes. JavaFX starts here.
@NullMarked
package org.gossan.ui;

import org.jspecify.annotations.NullMarked;
