import { useState } from 'react';
import type { ChatState } from '../state/chat-state';
import type { Theme } from '../state/use-theme';
import { texts } from '../texts';
import { BotAvatar } from './avatar';
import { Icon } from './icons';
import { Popover } from './popover';

interface HeaderProps {
  botName: string;
  personName: string;
  state: ChatState;
  blocked: boolean;
  theme: Theme;
  onTheme: () => void;
  onBlock: (blocked: boolean) => void;
  onBack: () => void;
}

/** Whom one writes to, what the bot is doing, and the menu. */
export function ChatHeader(props: HeaderProps) {
  const { botName, personName, state, onBack } = props;
  return (
    <header className="bar chat-bar">
      <button type="button" className="round back" aria-label={texts.back} title={texts.back} onClick={onBack}>
        <Icon name="back" />
      </button>
      <BotAvatar />
      <div className="chat-title">
        <h2>{botName}</h2>
        <Status state={state} personName={personName} />
      </div>
      <HeaderMenu {...props} />
    </header>
  );
}

function Status({ state, personName }: { state: ChatState; personName: string }) {
  const { online, action, draft, phase } = state;
  if (!online && phase === 'ready') return <p className="status">{texts.connecting}</p>;
  if (!action && !draft) return <p className="status">{texts.writesAs(personName)}</p>;
  const doing =
    (action && texts.actions[action.name]) ?? (action ? texts.actions.typing : texts.thinking.toLowerCase());
  return (
    <p className="status busy" role="status">
      {doing}
      <span className="ellipsis" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </p>
  );
}

function HeaderMenu({ theme, blocked, onTheme, onBlock }: HeaderProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <div className="anchor">
      <button
        type="button"
        className="round"
        aria-label={texts.more}
        title={texts.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <Popover label={texts.more} className="header-menu" onClose={close}>
          <button type="button" role="menuitem" autoFocus onClick={choose(onTheme)}>
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
            {theme === 'dark' ? texts.themeLight : texts.themeDark}
          </button>
          <button
            type="button"
            role="menuitem"
            className={blocked ? '' : 'danger'}
            onClick={choose(() => {
              onBlock(!blocked);
            })}
          >
            <Icon name={blocked ? 'unblock' : 'block'} />
            {blocked ? texts.unblock : texts.block}
          </button>
        </Popover>
      )}
    </div>
  );
}
