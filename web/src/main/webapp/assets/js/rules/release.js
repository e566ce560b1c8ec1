// The page of a release: asks before a file goes, and knows the reader's zone.
document.querySelectorAll('[data-zone]').forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-asks]');
  // The dialog of the browser itself: it is the last question before something is lost.
  if (button && !window.confirm(button.dataset.asks)) {
    event.preventDefault();
  }
});

// While something is counted the page looks again by itself; without this script a link does. Never under somebody's hands:
// a dialog would close, and a click that the server has not answered yet would be forgotten.
if (document.querySelector('[data-running]')) {
  let asked = false;
  document.addEventListener('submit', () => { asked = true; });
  setInterval(() => {
    if (!asked && !document.querySelector('dialog[open]')) {
      location.reload();
    }
  }, 2000);
}
