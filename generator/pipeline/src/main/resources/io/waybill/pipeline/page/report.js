'use strict';
(() => {
  const input = document.getElementById('search');
  const status = document.getElementById('found');
  const rows = Array.from(document.querySelectorAll('tbody tr'));
  let texts;
  let timer;
  const filter = () => {
    texts = texts || rows.map((row) => row.textContent.toLowerCase());
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => texts[i].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    status.textContent = words.length ? shown + ' of ' + rows.length + ' rows' : '';
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 100);
  });
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    filter();
  });
  input.form.hidden = false;
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const details = target && target.querySelector('details');
    if (details) {
      target.hidden = false;
      details.open = true;
    }
  };
  window.addEventListener('hashchange', openTarget);
  openTarget();
})();
