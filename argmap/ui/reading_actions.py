"""The rows of the table of actions that read sources and quote from them."""

from __future__ import annotations

from argmap.ui.action import Action, FixedKey

_QUOTE, _QUOTES = "Claim/Quote the selected words", "Claim/Quotes"

QUOTE_FOR_CLAIM = Action(
    *("quote_for_claim", "Quote for the selected claim", "Claim", "reader"),
    keys=("Ctrl+L",),
    icon="quote",
    needs="passage",
    lead=True,
)
QUOTING = (
    QUOTE_FOR_CLAIM,
    Action(
        *("quote_for_new_claim", "Quote for a new claim", _QUOTE, "quoting"),
        keys=("Alt+L",),
        icon="plus",
        needs="words",
    ),
    Action("quote_for_harm", "Quote for a harm…", _QUOTE, "quoting", (), "scale", "words"),
    Action("quote_for_event", "Quote for an event…", _QUOTE, "quoting", (), "clock", "words"),
    Action(
        *("quote_for_other", "Quote for…", _QUOTE, "quoting"),
        keys=("Ctrl+Shift+Y",),
        icon="search",
        needs="words",
    ),
    Action(
        *("copy_with_citation", "Copy with citation", _QUOTE, "quoting"),
        keys=("Ctrl+Shift+V",),
        icon="copy",
        needs="source",
    ),
)
"""What can be done with words selected in a source, in the order of its menu."""

SPEAKING = (
    Action(
        *("alter_quote", "Print the quote altered…", _QUOTES, "printing"),
        icon="quote",
        needs="editable",
    ),
    Action(
        *("accept_speaker", "Accept the offered speaker", _QUOTES, "speaking"),
        keys=("Alt+Y",),
        icon="check",
        needs="quote",
    ),
)

CHECKING = (
    Action("lay_moved", "Lay on the words found", _QUOTES, "checks", needs="editable"),
    Action("lay_all_moved", "Lay all moved quotes", _QUOTES, "checks", needs="editable"),
)
"""What is decided in the Checks tab."""

_CITE_CHECK = "File/Cite-check"
CITE_CHECKING = (
    Action(
        *("cite_check", "Cite-check a document…", _CITE_CHECK, "citechecking"),
        keys=("Alt+Shift+K",),
        icon="quote",
        needs="case",
    ),
    Action(
        *("next_item", "Next item", _CITE_CHECK, "citechecking"),
        keys=("Alt+Shift+Down",),
        needs="case",
        lead=True,
    ),
    Action(
        *("previous_item", "Item before", _CITE_CHECK, "citechecking"),
        keys=("Alt+Shift+Up",),
        needs="case",
    ),
    Action(
        *("confirm_item", "Confirm the item", _CITE_CHECK, "citechecking"),
        keys=("Alt+Shift+C",),
        icon="check",
        needs="editable",
    ),
    Action(
        *("dismiss_item", "Dismiss the item…", _CITE_CHECK, "citechecking"),
        keys=("Alt+Shift+D",),
        icon="x",
        needs="editable",
    ),
    Action(
        *("show_item_source", "Show the source of the item", _CITE_CHECK, "citechecking"),
        keys=("Alt+Shift+S",),
        icon="book-open",
        needs="case",
    ),
    Action(
        *("export_cite_check", "Export the report…", _CITE_CHECK, "citechecking"),
        icon="file-output",
        needs="case",
        lead=True,
    ),
    Action(
        *("delete_cite_check", "Delete this check", _CITE_CHECK, "citechecking"),
        icon="trash-2",
        needs="editable",
    ),
)
"""What is done with a document whose quotations and citations are checked."""

READING = (
    Action(
        *("edit_source", "Edit the fields of this source", "Edit", "source_fields"),
        icon="pencil",
        needs="source",
        lead=True,
    ),
    Action(
        *("toggle_pages", "Pages or text of the source", "View", "reader", ("Alt+P",)),
        icon="file-text",
        needs="source",
        lead=True,
    ),
    Action(
        *("open_beside", "Open a source beside…", "View", "reader", ("Ctrl+Shift+I",)),
        icon="book-open",
        needs="source",
    ),
    Action("close_beside", "Close the source beside", "View", "reader", needs="source"),
)

READING_KEYS = (
    FixedKey("walk_uses", "Beside a source: go to the next use", "Edit", "Up, Down"),
    FixedKey("open_row_beside", "In the list of sources: open beside", "Edit", "Shift+Return"),
    FixedKey("open_item", "In a cite-check: show the source of the item", "File", "Return"),
    FixedKey("leave_beside", "In a source beside another: close it", "Edit", "Esc"),
    FixedKey("layer_underline", "In a quote to be marked: underline", "Edit", "U"),
    FixedKey("layer_highlight", "In a quote to be marked: highlight", "Edit", "H"),
    FixedKey("layer_emphasis", "In a quote to be marked: stress", "Edit", "E"),
    FixedKey("go_to_page", "On the pages of a source: go to a page", "View", "Ctrl+G"),
    FixedKey("next_page", "On the pages of a source: next page", "View", "Ctrl+PgDown"),
    FixedKey("previous_page", "On the pages of a source: page before", "View", "Ctrl+PgUp"),
    FixedKey("pages_larger", "On the pages of a source: larger", "View", "Ctrl++"),
    FixedKey("pages_smaller", "On the pages of a source: smaller", "View", "Ctrl+-"),
    FixedKey("pages_fit_width", "On the pages of a source: fit the width", "View", "Ctrl+0"),
    FixedKey("pages_fit_page", "On the pages of a source: fit the whole page", "View", "Ctrl+9"),
    FixedKey("select_words", "On the pages of a source: select words", "Edit", "Shift+Right"),
    FixedKey("walk_bar", "After selecting words: go through what to do", "Edit", "Tab"),
)
