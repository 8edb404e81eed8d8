import type { SourceFailure } from '../journal.ts';
import type { Messages } from './en.ts';

/** Why a source gave nothing, in a sentence. */
export function failureText(failure: SourceFailure, { failure: words }: Messages): string {
  return failure.kind === 'status' ? words.status(failure.status) : words[failure.kind];
}
