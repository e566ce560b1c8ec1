// The receipt. Its number and code come over in the tab's own storage, so that no address and no log holds them.
const receipt = JSON.parse(sessionStorage.getItem('redress.receipt') ?? 'null');

document.getElementById(receipt ? 'receipt' : 'no-receipt').hidden = false;
if (receipt) {
  document.querySelectorAll('[data-receipt]').forEach((place) => {
    const what = receipt[place.dataset.receipt];
    place.textContent = Array.isArray(what) ? what.join(', ') : what ?? '';
  });
  document.getElementById('unsent').hidden = !receipt.unsent?.length;
  document.getElementById('by-mail').hidden = !receipt.byMail;
  if (receipt.answerBy) {
    const time = document.querySelector('[data-receipt-time="answerBy"]');
    time.dateTime = receipt.answerBy;
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeStyle: 'short' })
      .format(new Date(receipt.answerBy));
    time.removeAttribute('data-show');
    document.getElementById('answer-by').hidden = false;
  }
}
