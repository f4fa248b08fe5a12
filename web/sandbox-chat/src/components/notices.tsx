import { useCallback, useEffect, useState } from 'react';
import { texts } from '../texts';
import { BotAvatar } from './avatar';
import { Dialog } from './dialog';

const TOAST_MS = 3_500;

/** A passing word (`alert` false), or one that waits to be read. */
interface Notice {
  text: string;
  alert: boolean;
}

/** What the chat says apart from messages. */
export function useNotices(): {
  notice: Notice | null;
  show: (text: string, alert?: boolean) => void;
  hide: () => void;
} {
  const [notice, setNotice] = useState<Notice | null>(null);
  const show = useCallback((text: string, alert = false) => {
    setNotice({ text, alert });
  }, []);
  const hide = useCallback(() => {
    setNotice(null);
  }, []);
  return { notice, show, hide };
}

/** Shows the notice there is; the live region stands before its words come, or nobody would hear them. */
export function Notices({ notice, botName, onClose }: { notice: Notice | null; botName: string; onClose: () => void }) {
  const isToast = notice !== null && !notice.alert;
  useEffect(() => {
    if (!isToast) return undefined;
    const timer = window.setTimeout(onClose, TOAST_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isToast, notice, onClose]);
  return (
    <>
      <div className="toasts" role="status">
        {isToast && (
          <div className="toast" onClick={onClose}>
            {notice.text}
          </div>
        )}
      </div>
      {notice?.alert && (
        <Dialog label={botName} className="alert-dialog" onClose={onClose}>
          <header>
            <BotAvatar />
            <h2>{botName}</h2>
          </header>
          <p>{notice.text}</p>
          <div className="dialog-buttons">
            <button type="button" className="text-button main" autoFocus onClick={onClose}>
              {texts.ok}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
