import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MessageEntity } from '@grammyjs/types';
import { addressOf, linkTarget } from '../rich/links';
import { type RichElement, type RichNode, richTree } from '../rich/rich-text';
import { texts } from '../texts';
import { useChatActions } from './chat-actions';
import { Icon } from './icons';

/** Text with its entities, as Telegram shows it. */
export const RichText = memo(function RichText({
  text,
  entities,
}: {
  text: string;
  entities?: MessageEntity[] | undefined;
}) {
  const tree = useMemo(() => richTree(text, entities), [text, entities]);
  return <>{renderAll(tree)}</>;
});

function renderAll(nodes: readonly RichNode[]): ReactNode[] {
  return nodes.map((node, index) => (typeof node === 'string' ? node : <Element key={index} element={node} />));
}

function Element({ element }: { element: RichElement }) {
  const children = renderAll(element.children);
  switch (element.entity.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'spoiler':
      return <Spoiler>{children}</Spoiler>;
    case 'code':
      return <Code text={element.text} />;
    case 'pre':
      return <CodeBlock text={element.text} language={element.entity.language} />;
    case 'blockquote':
      return <blockquote className="quote">{children}</blockquote>;
    case 'expandable_blockquote':
      return <ExpandableQuote>{children}</ExpandableQuote>;
    case 'bot_command':
      return <Command command={element.text} />;
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
    case 'date_time':
      return <span className="tag">{children}</span>;
    case 'custom_emoji':
      return <>{children}</>;
    case 'url':
    case 'text_link':
    case 'email':
    case 'phone_number':
    case 'mention':
      return <Link element={element}>{children}</Link>;
  }
}

function Link({ element, children }: { element: RichElement; children: ReactNode }) {
  const { follow, botUsername } = useChatActions();
  const address = addressOf(element.entity, element.text);
  const target = address === undefined ? undefined : linkTarget(address, botUsername);
  if (address === undefined || !target) return <>{children}</>;
  if (target.kind === 'page') {
    return (
      <a href={target.url} title={target.url} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  const start = () => {
    follow(address);
  };
  return (
    <button type="button" className="inline-link" onClick={start}>
      {children}
    </button>
  );
}

function Command({ command }: { command: string }) {
  const { sendText } = useChatActions();
  const send = () => {
    sendText(command);
  };
  return (
    <button type="button" className="inline-link" onClick={send}>
      {command}
    </button>
  );
}

function Spoiler({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  if (shown) return <span className="spoiler shown">{children}</span>;
  const show = () => {
    setShown(true);
  };
  return (
    <span
      className="spoiler"
      role="button"
      tabIndex={0}
      aria-label={texts.spoiler}
      onClick={show}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          show();
        }
      }}
    >
      <span aria-hidden="true">{children}</span>
    </span>
  );
}

function Code({ text }: { text: string }) {
  const { copy } = useChatActions();
  const onClick = () => {
    copy(text);
  };
  return (
    <code className="code" title={texts.copy} onClick={onClick}>
      {text}
    </code>
  );
}

function CodeBlock({ text, language }: { text: string; language: string | undefined }) {
  const { copy } = useChatActions();
  const onClick = () => {
    copy(text);
  };
  return (
    <span className="code-block">
      <span className="code-block-head">
        <span>{language}</span>
        <button type="button" aria-label={texts.copy} title={texts.copy} onClick={onClick}>
          <Icon name="copy" />
        </button>
      </span>
      <pre tabIndex={0}>{text}</pre>
    </span>
  );
}

function ExpandableQuote({ children }: { children: ReactNode }) {
  const quote = useRef<HTMLQuoteElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isLong, setLong] = useState(true);
  useLayoutEffect(() => {
    const { scrollHeight, clientHeight } = quote.current!;
    if (!isOpen) setLong(scrollHeight > clientHeight + 2);
  }, [isOpen, children]);
  const label = isOpen ? texts.collapse : texts.expand;
  return (
    <span className="expandable">
      <blockquote ref={quote} className={`quote ${isOpen ? '' : 'folded'} ${isLong && !isOpen ? 'faded' : ''}`}>
        {children}
      </blockquote>
      {isLong && (
        <button
          type="button"
          className={`expand ${isOpen ? 'open' : ''}`}
          aria-expanded={isOpen}
          aria-label={label}
          title={label}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <Icon name="down" />
        </button>
      )}
    </span>
  );
}
