import type { ReadingView } from './reading-view.ts';

interface NoticeProps {
  notice: NonNullable<ReadingView['notice']>;
  label: string;
  onRefresh(): void;
}

/** A sentence about the state of the data. */
export function Notice({ notice: { text, refresh }, label, onRefresh }: NoticeProps) {
  return (
    <p class="notice">
      {text}
      {refresh && (
        <>
          {' '}
          <button type="button" class="link" onClick={onRefresh}>
            {label}
          </button>
        </>
      )}
    </p>
  );
}
