// What the pages do beyond links and forms.  Without it everything works; nothing here is needed to search.
import { suggestions } from "./suggestions.js";
import { liveFacets } from "./live_facets.js";

const box = document.querySelector("form[role=search] input[name=q]");
if (box) {
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
