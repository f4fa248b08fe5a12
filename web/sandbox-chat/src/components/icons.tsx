import type { ReactNode } from 'react';

/** Line icons on a 24 × 24 grid. */
const PATHS = {
  menu: <path d="M4 7h16M4 12h16M4 17h10" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="12" cy="5" r="1.8" />
      <circle cx="12" cy="12" r="1.8" />
      <circle cx="12" cy="19" r="1.8" />
    </g>
  ),
  addPerson: <path d="M15 20c0-3-2.7-5-6-5s-6 2-6 5m6-8a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm9-3v6m3-3h-6" />,
  sun: (
    <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2m9-9h-2M5 12H3m15.4-6.4L17 7M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6" />
  ),
  moon: <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z" />,
  send: (
    <path
      fill="currentColor"
      stroke="none"
      d="M3.4 4.2c-.3-.9.6-1.6 1.4-1.2l15.7 8c.8.4.8 1.6 0 2L4.8 21c-.8.4-1.7-.3-1.4-1.2l1.9-6.1 8.2-1.7-8.2-1.7z"
    />
  ),
  voice: (
    <path d="M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15Zm7-3.5a7 7 0 0 1-14 0M12 18.5V22" />
  ),
  smile: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-7.5s1.3 2.5 4 2.5 4-2.5 4-2.5M9 9.5h.01M15 9.5h.01" />,
  keyboard: (
    <path d="M5 6h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2Zm2 4h.01M12 10h.01M17 10h.01M8 14h8" />
  ),
  down: <path d="m6 9.5 6 6 6-6" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  link: <path d="M8 16 16.5 7.5M9 7h8v8" />,
  copy: (
    <path d="M9 9h9a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 18 21H9a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 9 9Zm-5 6.5A1.5 1.5 0 0 1 3 14V4.5A1.5 1.5 0 0 1 4.5 3H14a1.5 1.5 0 0 1 1.4 1" />
  ),
  file: <path d="M13 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9m-6-6 6 6m-6-6v6h6" />,
  block: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.7l12.6 12.6" />,
  unblock: (
    <path d="M7 11V8a5 5 0 0 1 9.5-2M6 11h12a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 18 21H6a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 6 11Z" />
  ),
  reply: <path d="M10 8V4l-7 7 7 7v-4c5 0 8.5 1.6 11 5-1-5-4-10-11-11Z" />,
  warning: (
    <path d="M12 9v4.5m0 3.5h.01M10.3 4.2 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z" />
  ),
  clock: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.5V12l2.5 2" />,
  tick: <path d="m5 12.5 4.5 4.5L19 7" />,
  ticks: <path d="m1.5 12.5 4.5 4.5L15.5 7m-4 8.5L13 17 22.5 7" />,
} satisfies Record<string, ReactNode>;

type IconName = keyof typeof PATHS;

/** An icon; it says nothing to a screen reader, so what it stands for is written beside it or in a label. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
