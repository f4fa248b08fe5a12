error-apology = Something went wrong, and we have been told. Please try once more. If it happens again, mention the code <code>{ $reference }</code>.
error-ai-unavailable = The text cannot be written right now. Please try again in a few minutes.
error-subscriptions-invalid-duration = Please give a whole number of days from 1 to { $most }.
error-subscriptions-busy = Somebody else is changing this subscription right now. Please try again in a minute.
