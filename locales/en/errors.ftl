error-apology = Something went wrong, and we have been told. Please try once more. If it happens again, mention the code <code>{ $reference }</code>.
error-ai-unavailable = The text cannot be written right now. Please try again in a few minutes.
error-subscriptions-invalid-duration = Please give a whole number of days from 1 to { $most }.
error-subscriptions-busy = Somebody else is changing this subscription right now. Please try again in a minute.
error-writing-unknown-prompt = There is no such prompt.
error-writing-unknown-prompt-version = This prompt has no version { $version }.
error-writing-prompt-version-exists = The very same words are there already: version { $version }.
error-writing-prompt-changed-meanwhile = Somebody else has put another version in force meanwhile. Please reload the page.
error-writing-nothing-to-roll-back = There is nothing to roll back: the program's own words are in force.
error-writing-template-empty = { template-place }: empty, where words belong.
error-writing-template-too-long = { template-place }: too long (characters: { $detail }).
error-writing-template-unreadable = { template-place }: holds invisible characters, please remove them.
error-writing-template-stray-brace = { template-place }: braces stand around the name of a slot only, not in “{ $detail }”.
error-writing-template-unknown-slot = { template-place }: there is no slot “{ $detail }”.
error-writing-template-misplaced-slot = { template-place }: the slot “{ $detail }” is another in each text and belongs into the second part.
error-writing-template-missing-slot = { template-place }: the slot “{ $detail }” is missing.
template-place = { $language ->
    [ru] Russian
   *[en] English
}, { $part ->
    [system] rules
   *[prompt] data
}
