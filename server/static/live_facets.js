// A filter is taken or dropped without a new page: the parts that change are fetched and put in their place, the address
// follows, and Back works.
const parts = [".columns", "form[role=search] .options"];

async function go(address, remember) {
    document.body.setAttribute("aria-busy", "true");
    try {
        const answer = await fetch(address, { headers: { Accept: "text/html" } });
        if (!answer.ok) return location.assign(address);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = parts.map((part) => page.querySelector(part));
        if (fresh.some((part) => !part)) return location.assign(address);
        const open = [...document.querySelectorAll("aside details")].map((details) => details.open);
        parts.forEach((part, number) => document.querySelector(part).replaceWith(document.adoptNode(fresh[number])));
        document.querySelectorAll("aside details").forEach((details, number) => (details.open = open[number] ?? details.open));
        takeHiddenFields(page);
        document.title = page.title;
        if (remember) history.pushState(null, "", answer.url);
    } finally {
        document.body.removeAttribute("aria-busy");
    }
}

// The search form carries the filters along.
function takeHiddenFields(page) {
    const form = document.querySelector("form[role=search]");
    form.querySelectorAll("input[type=hidden]").forEach((field) => field.remove());
    page.querySelectorAll("form[role=search] input[type=hidden]").forEach((field) => form.prepend(document.adoptNode(field)));
    const languages = page.querySelectorAll(".languages a");
    document.querySelectorAll(".languages a").forEach((link, number) => (link.href = languages[number]?.href ?? link.href));
}

// The same link on the new page, so that the keyboard stays where it was.
function refocus(mark) {
    if (!mark) return;
    const again = document.querySelector(mark);
    (again ?? document.querySelector("#sisalto")).focus({ preventScroll: true });
}

function markOf(link) {
    const facet = link.closest("[data-facet]")?.dataset.facet;
    if (facet && link.dataset.value)
        return `[data-facet="${CSS.escape(facet)}"] [data-value="${CSS.escape(link.dataset.value)}"]`;
    const province = link.closest("[data-province]")?.dataset.province;
    if (province) return `svg [data-province="${CSS.escape(province)}"]`;
    return ".total output";
}

export function liveFacets() {
    document.addEventListener("click", async (event) => {
        const link = event.target.closest("aside .value, .chips a, svg[data-map] a, .map .measure a, aside .more a");
        if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const mark = markOf(link);
        await go(link.href?.baseVal ?? link.href, true);
        refocus(mark);
    });
    addEventListener("popstate", () => {
        if (document.querySelector(".columns")) go(location.href, false);
    });
}
