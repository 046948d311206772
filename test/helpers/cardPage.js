/* Runs in the browser: draws cards with Microsoft's renderer and says what is wrong with what is seen. */

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = window.markdownit({ linkify: true }).render(text);
  result.didProcess = true;
};

/** Draws the cards, each in a section of its own named after it. */
window.drawCards = (named, hostConfig) => {
  document.querySelector('main').replaceChildren(...named.map(({ name, card }) => drawn(name, card, hostConfig)));
};

function drawn(name, json, hostConfig) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(json);
  const section = document.createElement('section');
  section.dataset.card = name;
  section.lang = json.lang;
  section.append(card.render());
  return section;
}

/** One line a defect: what axe finds, what does not fit, and placeholders that were left. */
window.cardDefects = async () => {
  const sections = [...document.querySelectorAll('[data-card]')];
  return [...(await axeDefects()), ...sections.flatMap(misfits), ...sections.flatMap(leftovers)];
};

async function axeDefects() {
  // This renderer gives a filtered choice set no label once it has a value.
  const { violations } = await axe.run(
    { include: 'main', exclude: '.ac-choiceSetInput-filtered' },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => describeNode(id, node)));
}

function describeNode(id, { target, failureSummary }) {
  const element = document.querySelector(target[0]);
  const name = element?.closest('[data-card]')?.dataset.card ?? 'page';
  return `${name}: ${id}: ${element?.textContent?.slice(0, 40)}: ${failureSummary}`;
}

function misfits(section) {
  const { right } = section.getBoundingClientRect();
  const cut = [...section.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility() &&
      (element.getBoundingClientRect().right > right + 1 ||
        (isButton(element) && element.scrollWidth > element.clientWidth + 1)),
  );
  return cut.map(
    (element) => `${section.dataset.card}: does not fit: ${element.tagName} ${element.textContent.slice(0, 40)}`,
  );
}

function isButton(element) {
  return element.tagName === 'BUTTON';
}

function leftovers(section) {
  const left = section.textContent.match(/\{[^}]*\}|undefined|\[object|\*\*/g) ?? [];
  return left.map((text) => `${section.dataset.card}: shows ${text}`);
}
