import { type ReactNode, useEffect, useRef } from 'react';

/** A small panel near its button; a press elsewhere, Escape, or the focus going away closes it. */
export function Popover(props: {
  label: string;
  className: string;
  role?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { label, className, role = 'menu', onClose, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    // The button that opened it stands in the same anchor and closes it by itself.
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !panel.current?.parentElement?.contains(target)) close.current();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close.current();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <div ref={panel} className={`popover ${className}`} role={role} aria-label={label}>
      {children}
    </div>
  );
}
