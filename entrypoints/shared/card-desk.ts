/** What a rate's card takes, in a file of its own: a popup in which no card is opened need not load it. */
export { StandingCard } from '../../components/rates/standing-card.tsx';
export { convertedFrom } from '../../lib/build-rate-card.ts';
export { readCard } from '../../lib/store/rate-card.ts';
