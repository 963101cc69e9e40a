// What the pages do beyond links and forms.  Without it everything works; nothing here is needed to search.
import { suggestions } from "./suggestions.js";
import { liveFacets } from "./live_facets.js";

const box = document.querySelector("form[role=search] input[name=q]");
if (box) {
    // The place of a mistake: counted in characters, while a box counts in UTF-16.
    const column = Number(box.dataset.faultColumn ?? 0);
    if (column > 0) {
        const characters = [...box.value];
        const before = characters.slice(0, column - 1).join("").length;
        box.focus();
        box.setSelectionRange(before, before + (characters[column - 1] ?? "").length);
    }
    suggestions(box, document.body.dataset.base ?? "");
    document.addEventListener("keydown", (event) => {
        const typing = event.target.closest("input, textarea, select, [contenteditable]");
        if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        box.focus();
        box.select();
    });
}
liveFacets();
