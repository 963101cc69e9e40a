// Suggestions while typing: a combobox with a list, as the ARIA Authoring Practices describe it.
const delay = 120; // milliseconds of rest before asking

function item(id, text, note, choose) {
    const row = document.createElement("li");
    row.id = id;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.textContent = text;
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = note;
    row.append(name, count);
    row.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose();
    });
    return row;
}

export function suggestions(box, base) {
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.listLabel ?? "");
    box.parentElement.append(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");

    let choices = [];
    let chosen = -1;
    let timer = 0;
    let asked = null;

    const close = () => {
        list.hidden = true;
        chosen = -1;
        box.setAttribute("aria-expanded", "false");
        box.removeAttribute("aria-activedescendant");
    };
    const mark = (number) => {
        chosen = number;
        choices.forEach((choice, index) => choice.row.setAttribute("aria-selected", String(index === number)));
        if (number < 0) return box.removeAttribute("aria-activedescendant");
        box.setAttribute("aria-activedescendant", choices[number].row.id);
        choices[number].row.scrollIntoView({ block: "nearest" });
    };
    const show = (answer) => {
        const take = (text) => () => {
            box.value = text;
            close();
            box.form.requestSubmit();
        };
        const go = (code) => () => {
            const language = new URLSearchParams(location.search).get("lang");
            location.assign(`${base}/hanke/${encodeURIComponent(code)}${language ? `?lang=${language}` : ""}`);
        };
        choices = [
            ...answer.words.map((word) => ({ text: word.text, note: String(word.projects), choose: take(word.text) })),
            ...answer.names.map((name) => ({ text: name.name, note: name.code, choose: go(name.code) })),
        ].map((choice, number) => ({ ...choice, row: item(`suggestion-${number}`, choice.text, choice.note, choice.choose) }));
        list.replaceChildren(...choices.map((choice) => choice.row));
        list.hidden = choices.length === 0;
        box.setAttribute("aria-expanded", String(choices.length > 0));
        mark(-1);
    };
    const ask = async () => {
        asked?.abort();
        asked = new AbortController();
        const text = box.value;
        if (text.trim().length < 2) return close();
        try {
            const address = `${base}/api/v1/suggest?limit=6&q=${encodeURIComponent(text)}`;
            const answer = await fetch(address, { signal: asked.signal });
            if (answer.ok && box.value === text && document.activeElement === box) show(await answer.json());
        } catch (problem) {
            if (problem.name !== "AbortError") close();
        }
    };

    box.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, delay);
    });
    box.addEventListener("blur", close);
    box.addEventListener("keydown", (event) => {
        if (list.hidden) return;
        if (event.key === "ArrowDown") mark((chosen + 1) % choices.length);
        else if (event.key === "ArrowUp") mark((chosen < 0 ? choices.length : chosen) - 1);
        else if (event.key === "Escape") close();
        else if (event.key === "Enter" && chosen >= 0) choices[chosen].choose();
        else return;
        event.preventDefault();
    });
}
