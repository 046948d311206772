import * as AdaptiveCards from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { type CSSProperties, type ReactElement, useEffect, useRef } from 'react';
import { useApp } from '../app/appContext.ts';
import './cardView.css';
import { PALETTES, type Theme, teamsHostConfig } from './teamsHostConfig.ts';

/** What Teams' TextBlock knows of Markdown, and no more: what it leaves as it was typed is left so here too. */
const markdown = new MarkdownIt('zero', { linkify: true }).enable([
  ...['list', 'emphasis', 'link', 'newline', 'escape', 'linkify'],
]);
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

interface CardViewProps {
  readonly card: unknown;
  readonly look: Theme;
  /** In pixels; undefined takes the room that there is. */
  readonly width?: number | undefined;
}

/** A card as Teams shows it. Its buttons and links do nothing here. */
export function CardView({ card, look, width }: CardViewProps): ReactElement {
  const { say } = useApp();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(teamsHostConfig(look));
    drawn.onAnchorClicked = () => true;
    drawn.parse(card);
    const element = drawn.render();
    // Microsoft's renderer makes the card itself a stop of the tab key without a role.
    element?.removeAttribute('tabindex');
    for (const link of element?.querySelectorAll('a') ?? []) link.addEventListener('click', (e) => e.preventDefault());
    place.current?.replaceChildren(...(element ? [element] : []));
  }, [card, look]);
  const { page, text, accent } = PALETTES[look];
  const colors = { '--card-page': page, '--card-text': text, '--card-accent': accent } as CSSProperties;
  return (
    <section
      ref={place}
      className="card-view"
      aria-label={say('preview.card')}
      style={{ ...colors, maxWidth: width, colorScheme: look === 'light' ? 'light' : 'dark' }}
    />
  );
}
