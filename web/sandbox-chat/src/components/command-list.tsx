import { useEffect, useRef } from 'react';
import type { BotCommand } from '../api/types';
import { texts } from '../texts';
import { BotAvatar } from './avatar';

interface CommandListProps {
  commands: readonly BotCommand[];
  chosen: number;
  onChoose: (command: string) => void;
}

/** The bot's commands; the input line keeps the focus and moves in it by arrows. */
export function CommandList({ commands, chosen, onChoose }: CommandListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul ref={list} id="commands" role="listbox" aria-label={texts.commandsLabel}>
      {commands.map(({ command, description }, index) => (
        <li
          key={command}
          id={`command-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(command);
          }}
        >
          <BotAvatar />
          <strong>/{command}</strong>
          <span>{description}</span>
        </li>
      ))}
    </ul>
  );
}
