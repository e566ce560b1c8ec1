// What one does with messages: look at a mail as it looked, take it for an answer, pass it on, add a scan, drop a mail as evidence.
function act(message, word) {
  document.getElementById('message-act:id').value = message;
  document.getElementById('message-act:word').value = word;
  document.getElementById('message-act:do').click();
}

document.querySelectorAll('[data-message-do]').forEach((button) => button.addEventListener('click', () => {
  button.setAttribute('aria-busy', 'true');
  act(button.dataset.message, button.dataset.messageDo);
}));

document.querySelectorAll('[data-forwards]').forEach((button) => button.addEventListener('click', () => {
  document.getElementById('forward:id').value = button.dataset.forwards;
}));

// Nobody may ask the frame of a stranger's page how high it is; its words beside it are about as many.
function heightLike(details) {
  const text = details.closest('.bubble').querySelector('.bubble-text');
  return Math.min(Math.max(text.scrollHeight * 1.25 + 40, 96), 480);
}

document.querySelectorAll('details[data-mail]').forEach((details) => {
  const frame = details.querySelector('iframe');
  // Not before somebody asks: a page of a hundred mails loads none of them.
  details.addEventListener('toggle', () => {
    if (details.open && !frame.hasAttribute('src')) {
      frame.style.height = `${heightLike(details)}px`;
      frame.src = details.dataset.mail;
    }
  });
  const images = details.querySelector('[data-mail-images]');
  images.addEventListener('click', () => {
    frame.style.height = '';
    frame.src = `${details.dataset.mail}&images=`;
    images.closest('p').remove();
  });
});

async function upload(address, file) {
  const body = new FormData();
  body.append('file', file);
  return fetch(address, { method: 'POST', body });
}

document.querySelectorAll('[data-scans-to]').forEach((picker) => picker.addEventListener('change', async () => {
  if (picker.files.length) {
    picker.closest('label').setAttribute('aria-busy', 'true');
    const answer = await upload(picker.dataset.scansTo, picker.files[0]).catch(() => null);
    picker.closest('label').removeAttribute('aria-busy');
    if (answer?.ok) {
      location.reload();
    }
  }
}));

function takeEvidence(place) {
  const picker = place.querySelector('input[type=file]');
  const wrong = place.querySelector('[role=alert]');
  const take = async (file) => {
    wrong.textContent = '';
    place.setAttribute('aria-busy', 'true');
    try {
      const answer = await upload(place.dataset.evidence, file);
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const found = await answer.json();
      const field = place.closest('form').querySelector('textarea');
      field.value = [field.value.trim(), found.evidence].filter(Boolean).join('\n\n');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      wrong.textContent = found.machine ? place.dataset.machine : found.stranger ? place.dataset.stranger : '';
      place.querySelector('[data-taken]').textContent = file.name;
    } catch {
      wrong.textContent = place.dataset.wrong;
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  picker.addEventListener('change', () => picker.files.length && take(picker.files[0]));
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('is-over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('is-over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('is-over');
    if (event.dataTransfer.files.length) {
      take(event.dataTransfer.files[0]);
    }
  });
}

document.querySelectorAll('[data-evidence]').forEach(takeEvidence);
