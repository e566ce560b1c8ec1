// The follow page: files go to the public API, one by one, with their progress. The rest of the page is plain forms.
import { Files, takeFiles } from './files.js';

const place = document.getElementById('more-files');
if (place) {
  const button = document.getElementById('send-files');
  const files = new Files(document.getElementById('files'), document.getElementById('file-row'),
    document.getElementById('files-wrong'), `follow-${place.dataset.number}`);
  const showButton = () => { button.hidden = files.entries.every((entry) => entry.sent); };

  takeFiles(place.querySelector('[data-drop]'), (picked) => {
    files.add(picked);
    showButton();
  });
  button.addEventListener('click', async () => {
    button.setAttribute('aria-busy', 'true');
    const { api, number, code } = place.dataset;
    await files.sendAll(`${api}/${encodeURIComponent(number)}/attachments?code=${encodeURIComponent(code)}`);
    button.removeAttribute('aria-busy');
    await files.forget();
    showButton();
  });
  files.restore().then(showButton);
}
