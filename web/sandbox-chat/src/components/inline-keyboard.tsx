import type { ClientMessage } from '../api/types';
import { placeKey } from '../state/use-presses';
import { useChatActions } from './chat-actions';
import { Icon } from './icons';

type Button = NonNullable<ClientMessage['inline_keyboard']>[number][number];
type Place = Parameters<typeof placeKey>[0];

/** The buttons under a message; `waiting` are those whose answer the bot still owes. */
export function InlineKeyboard(props: { messageId: number; rows: readonly Button[][]; waiting: ReadonlySet<string> }) {
  const { messageId, rows, waiting } = props;
  return (
    <div className="inline-keyboard">
      {rows.map((buttons, row) => (
        <div key={row} className="keyboard-row">
          {buttons.map((button, column) => {
            const place = { messageId, row, column };
            return <InlineButton key={column} button={button} place={place} waiting={waiting.has(placeKey(place))} />;
          })}
        </div>
      ))}
    </div>
  );
}

function InlineButton({ button, place, waiting }: { button: Button; place: Place; waiting: boolean }) {
  const { press, follow, copy, switchInline, refuse } = useChatActions();
  const onClick = () => {
    if ('callback_data' in button) press(place, button.callback_data);
    else if ('url' in button) follow(button.url);
    else if ('copy_text' in button) copy(button.copy_text.text);
    else if ('switch_inline_query' in button) switchInline(button.switch_inline_query);
    else if ('switch_inline_query_current_chat' in button) switchInline(button.switch_inline_query_current_chat);
    else refuse();
  };
  return (
    <button
      type="button"
      className="inline-button"
      data-style={button.style}
      aria-busy={waiting || undefined}
      disabled={waiting}
      onClick={onClick}
    >
      <span>{button.text}</span>
      {'url' in button && <Icon name="link" className="corner" />}
      {'copy_text' in button && <Icon name="copy" className="corner" />}
      {'switch_inline_query' in button && <Icon name="send" className="corner" />}
    </button>
  );
}
