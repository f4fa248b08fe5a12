import type { ReplyKeyboard } from '../api/types';
import { useChatActions } from './chat-actions';

type Button = ReplyKeyboard['keyboard'][number][number];

/** The keyboard the bot has put under the input line. */
export function ReplyKeyboardPanel({ keyboard }: { keyboard: ReplyKeyboard }) {
  const { sendText, refuse } = useChatActions();
  const press = (button: Button) => {
    if (typeof button === 'string') sendText(button);
    else if (isPlain(button)) sendText(button.text);
    else refuse();
  };
  return (
    <div className={`reply-keyboard ${keyboard.resize_keyboard ? '' : 'tall'}`}>
      {keyboard.keyboard.map((buttons, row) => (
        <div key={row} className="keyboard-row">
          {buttons.map((button, column) => (
            <button
              key={column}
              type="button"
              data-style={typeof button === 'string' ? undefined : button.style}
              onClick={() => {
                press(button);
              }}
            >
              {typeof button === 'string' ? button : button.text}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Buttons that ask for a contact, a place or a poll have a field that says so. */
function isPlain(button: Exclude<Button, string>): boolean {
  return Object.keys(button).every((field) => ['text', 'style', 'icon_custom_emoji_id'].includes(field));
}
