/// Files of users: how they are asked for, and how a card takes them.
@NullMarked
package org.gossan.ui.files;

import org.jspecify.annotations.NullMarked;
