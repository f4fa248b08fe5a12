error-apology = Something went wrong, and we have been told. Please try once more. If it happens again, mention the code <code>{ $reference }</code>.
error-ai-unavailable = The text cannot be written right now. Please try again in a few minutes.
