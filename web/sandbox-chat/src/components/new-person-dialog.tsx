import { type SubmitEvent, useState } from 'react';
import { ApiError, createPerson } from '../api/client';
import type { Person } from '../api/types';
import { texts } from '../texts';
import { Dialog } from './dialog';

const LANGUAGES = ['ru', 'en'] as const;
const MAX_NAME = 64;

/** Asks for a new person's name and language. */
export function NewPersonDialog({ onCreated, onClose }: { onCreated: (person: Person) => void; onClose: () => void }) {
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<string>(texts.locale);
  const [error, setError] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    createPerson({ first_name: name.trim(), language_code: language }).then(onCreated, (reason: unknown) => {
      setError(reason instanceof ApiError ? reason.message : String(reason));
    });
  };
  return (
    <Dialog label={texts.newPerson} className="form-dialog" onClose={onClose}>
      <form onSubmit={submit}>
        <h2>{texts.newPerson}</h2>
        <p>{texts.newPersonHint}</p>
        <label className="field">
          <input
            value={name}
            maxLength={MAX_NAME}
            autoFocus
            required
            placeholder=" "
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
          <span>{texts.firstName}</span>
        </label>
        <fieldset className="segments">
          <legend>{texts.language}</legend>
          {LANGUAGES.map((code) => (
            <label key={code}>
              <input
                type="radio"
                name="language"
                checked={language === code}
                onChange={() => {
                  setLanguage(code);
                }}
              />
              <span>{texts.languages[code]}</span>
            </label>
          ))}
        </fieldset>
        {error && (
          <p className="form-error" role="alert">
            {error}
          </p>
        )}
        <div className="dialog-buttons">
          <button type="button" className="text-button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" className="text-button main" disabled={name.trim() === ''}>
            {texts.create}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
