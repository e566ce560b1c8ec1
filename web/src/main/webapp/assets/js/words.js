// The words of the page's scripts, as the page brought them from the bundles.
const words = new Map([...document.querySelectorAll('[data-words] [data-word]')]
  .map((element) => [element.dataset.word, element.textContent]));

/** The sentence under this key, its gaps {0}, {1} filled. */
export function word(key, ...gaps) {
  const sentence = words.get(key) ?? key;
  return gaps.reduce((text, gap, index) => text.replaceAll(`{${index}}`, gap), sentence);
}
