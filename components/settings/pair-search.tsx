import { useState } from 'preact/hooks';
import { currencyName } from '../../lib/i18n/currency-name.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { countryTopic } from '../../lib/news/country-topic.ts';
import { findPairs } from '../../lib/rates/find-pairs.ts';
import { type Pair, pairName } from '../../lib/rates/pair.ts';

interface PairSearchProps {
  messages: PageMessages;
  onPick(pair: Pair): void;
}

/** A field that finds pairs by code, currency or country (WAI-ARIA combobox with a list). */
export function PairSearch({ messages, onPick }: PairSearchProps) {
  const { watchlist: words } = messages.options;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = findPairs(typed, (code) => namesOf(code, messages));
  const pick = (pair: Pair | undefined) => {
    if (!pair) return;
    onPick(pair);
    setTyped('');
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    }
    if (event.key === 'Enter') pick(found[active]);
    if (event.key === 'Escape') setTyped('');
  };
  return (
    <div class="search">
      <label for="pair-search">{words.add}</label>
      <input
        id="pair-search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.example}
        aria-expanded={found.length > 0}
        aria-controls="pairs-found"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `found-${active}` : undefined}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {typed.trim() !== '' && found.length === 0 && <p class="quiet">{words.noneFound(typed)}</p>}
      <div id="pairs-found" role="listbox" aria-label={words.found} hidden={found.length === 0}>
        {found.map((pair, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keys, as the pattern has it.
          <div
            key={pairName(pair)}
            id={`found-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === active}
            onClick={() => pick(pair)}
          >
            <b>{pairName(pair)}</b>{' '}
            <span class="quiet">
              {messages.card.name(
                currencyName(pair.base, messages),
                currencyName(pair.quote, messages),
              )}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a currency and, where it has a topic, its country are called. */
function namesOf(code: string, messages: PageMessages): string[] {
  const country = countryTopic({ base: code, quote: code });
  const called = Object.entries(messages.topicNames).find(([topic]) => topic === country)?.[1];
  return [currencyName(code, messages), ...(called === undefined ? [] : [called])];
}
