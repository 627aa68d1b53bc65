// Filters a list or a table by words; without it everything is shown.
"use strict";
for (const box of document.querySelectorAll("[data-filter]")) {
  const list = document.getElementById(box.dataset.filter);
  const input = box.querySelector("input");
  const count = box.querySelector("[role=status]");
  const rows = [...list.querySelectorAll("[data-row]")].map(
      row => ({row, words: row.textContent.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, " ")}));
  const show = () => {
    const choices = input.value.toLowerCase().replace(/[‘’]/g, "'").split(/\s+or\s+/).map(
        choice => choice.split(/\s+/).filter(word => word));
    let shown = 0;
    for (const {row, words} of rows) {
      const fits = choices.some(choice => choice.every(word => words.includes(word)));
      row.hidden = !fits;
      if (fits) ++shown;
    }
    count.textContent = shown.toLocaleString("en-GB") + (shown === 1 ? " " + list.dataset.one : " " + list.dataset.many) +
        (shown === rows.length ? "" : " of " + rows.length.toLocaleString("en-GB"));
  };
  input.addEventListener("input", show);
  box.hidden = false;
  show();
}
