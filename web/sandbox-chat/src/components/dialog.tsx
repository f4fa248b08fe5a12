import { type ReactNode, useEffect, useRef } from 'react';

/** A modal window over the page: the browser keeps the focus in it, Escape and a click outside close it. */
export function Dialog(props: { label: string; className: string; onClose: () => void; children: ReactNode }) {
  const { label, className, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      {children}
    </dialog>
  );
}
