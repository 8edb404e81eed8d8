import { useRef } from 'preact/hooks';

interface ConfirmButtonProps {
  label: string;
  /** The button's name for those who do not see what it stands beside. */
  name: string;
  /** The question, and what is to be known before it is answered. */
  question: string;
  sentences: readonly string[];
  yes: string;
  no: string;
  onYes(): void;
}

/** A button that asks first. The answer that changes nothing is the one at hand; Escape gives it too. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, name, question, sentences, yes, no, onYes } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={name}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog ref={dialog} aria-label={question}>
        <p>
          <b>{question}</b>
        </p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="buttons">
          <button
            type="button"
            class="button strong"
            onClick={() => {
              close();
              onYes();
            }}
          >
            {yes}
          </button>
          <button type="button" class="button" autofocus onClick={close}>
            {no}
          </button>
        </p>
      </dialog>
    </>
  );
}
