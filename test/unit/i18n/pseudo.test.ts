import { describe, expect, it } from 'vitest';
import { dateLine } from '../../../lib/i18n/date.ts';
import { en } from '../../../lib/i18n/en.ts';
import { pseudoMessages, pseudoText } from '../../pseudo/pseudo-messages.ts';

describe('pseudo words', () => {
  it.each(['All', 'Refresh now', 'No source can be reached yet. Steppewire goes on trying.'])(
    'are four tenths longer and accented: %s',
    (text) => {
      const told = pseudoText(text);
      expect(told.length / text.length).toBeGreaterThanOrEqual(1.4);
      expect(told).not.toMatch(/[a-z]/i);
    },
  );

  const pseudo = pseudoMessages(en);

  it('keep what is put into them, and the forms of numbers', () => {
    expect(pseudo.popup.save('Khorog pass')).toContain('Khorog pass');
    expect(pseudo.popup.newHeadlines(1)).toMatch(/^1 ñéŵ ĥéàðļîñé /);
    expect(pseudo.popup.newHeadlines(3)).toMatch(/^3 ñéŵ ĥéàðļîñéš/);
    expect(pseudo.card.menu('USD')).toMatch(/%s.*USD/);
  });

  it('are in the tables too, whose patterns stay', () => {
    const line = dateLine(new Date(2026, 10, 23).getTime(), pseudo);
    expect(line).toMatch(/^Ṁöñðàý\w*.*, 23 Ñöṽéɱƀéŕ.* 2026$/u);
    expect(pseudo.tables.ago.minutes).toContain('{0}');
  });
});
