// Ticking rows of a list: all at once, by x, and how many there are.
const all = document.getElementById('tick-all');
const boxes = [...document.querySelectorAll('.list input[name=case]')];
const count = document.getElementById('together-count');
const buttons = [...document.querySelectorAll('#together button')];
const none = count?.textContent;

function show() {
  const ticked = boxes.filter((box) => box.checked).length;
  count.textContent = ticked ? count.dataset.sentence.replace('{0}', ticked) : none;
  buttons.forEach((button) => { button.disabled = ticked === 0; });
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

if (all) {
  all.addEventListener('change', () => {
    boxes.forEach((box) => { box.checked = all.checked; });
    show();
  });
  boxes.forEach((box) => box.addEventListener('change', show));
  document.addEventListener('keydown', (event) => {
    const box = event.key === 'x' && !event.ctrlKey && !event.metaKey
      && document.activeElement?.closest('tr')?.querySelector('input[name=case]');
    if (box && document.activeElement !== box) {
      box.checked = !box.checked;
      show();
    }
  });
  window.addEventListener('pageshow', show);
  show();
}
