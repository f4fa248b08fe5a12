# The list of spreads
tarot-choose =
    <b>Tarot</b>

    Which spread shall I lay? Beside each name you see how many are left for today.
tarot-offer-left = { $name } · { $left } left
tarot-offer-used = { $name } · none left today
tarot-offer-locked = 🔒 { $name }
tarot-offer-card = ☀️ { $name }
tarot-offer-card-open = ☀️ { $name } · open
tarot-other-spreads = 🃏 Other spreads
tarot-another = 🃏 Another spread

# Cards that lie there still
tarot-unfinished =
    <b>Your cards are still on the table</b>

    “{ $name }”: { $open ->
        [0] none is open yet. Go on or leave them? While they lie face down, the reading is not used up.
       *[other] { $open } of { $total } are open. Go on or leave them? Open cards count as a reading.
    }
tarot-continue = Go on
tarot-leave = Leave them
tarot-cancel = Cancel
tarot-removed-back = The cards are put away. None was open, so the reading is still yours.
tarot-removed-used = The cards are put away. Some were open already, so the reading counts.

# What is not laid
tarot-paywall =
    <b>This is a part of Premium</b>

    Premium opens every spread, from relationships to the Celtic cross, and questions after each reading.

    The card of the day and “Three cards” stay free.
tarot-none-left = No more readings of “{ $name }” today. The next one can be laid on { $when }.
tarot-none-left-more = With Premium there are more readings a day.
tarot-adults-only = Spreads open at 18. The card of the day is yours every day.
tarot-held =
    I am not laying cards now: it matters more that you feel better. The cards can wait.

    If it gets hard again, just write to me about it: I will tell you whom to call.

# The question
tarot-ask =
    <b>{ $name }</b>
    { $about }

    Write the question the cards are laid for, { $min } to { $max } characters. Or choose “No question”.
tarot-left = { $left ->
    [one] { $left } reading is left for today.
   *[other] { $left } readings are left for today.
}
tarot-without-question = No question
tarot-question-empty = I see no words here. Ask as you would ask a friend.
tarot-question-short = That is a bit short for the cards to know what it is about. Add a few words, { $min } characters will do.
tarot-question-long = That is a whole story, and the cards need one question of up to { $max } characters. What is at the heart of it?
tarot-question-sticker = A telling sticker, but the cards need words. Please write your question.
tarot-question-voice = I do not understand voice messages yet. Please write your question.
tarot-question-photo = I do not read pictures or files. Put into words what you want to understand.
tarot-question-other = I cannot do anything with this message. Please write your question as plain text.
tarot-question-another = Please ask something else: about yourself and what is in your hands.
tarot-asked-before = You asked this today already, and the cards have answered. A second answer on the same day confuses more often than it helps. Show that reading?
tarot-show-before = Show that reading
tarot-lay-again = Lay them again

# Whether a model may read it
tarot-model-ask =
    <b>May an AI see your questions?</b>

    The interpretations are written by a language model on servers abroad. It would see the question and the cards, but neither your name nor your birth date. Without it the program itself writes the interpretation: simpler, and the question goes nowhere.

    I will remember your answer. You can change it in the settings: /settings
tarot-model-yes = Yes, it may
tarot-model-no = No, without a model

# The table
tarot-fan = The cards are shuffled and lie face down. Choose a card for “{ $place }”: { $meaning }.
tarot-fan-card = The cards are shuffled and lie face down. Choose one: it will tell about today.
tarot-commitment = Fingerprint of the draw: <code>{ $commitment }</code>
tarot-left-after = { $left ->
    [0] This is the last reading for today.
   *[other] Left for today after this one: { $left }.
}
tarot-open = { $open } of { $total } open
tarot-next = Now a card for “{ $place }”: { $meaning }.
tarot-at-place = { $number }. { $place } — { $card }
tarot-reversed = { $name }, { $form ->
   *[rank-king] reversed
}
tarot-open-rest = Open the rest
tarot-open-all = Open all at once
tarot-own-word = ✍️ A word of my own
tarot-taken = This card is open already.
tarot-over = The cards of this reading are open already.
tarot-removed = This reading was put away.
tarot-gone = This reading is gone.
tarot-word-ask = Write a word or a short phrase, up to { $max } characters. It will choose the cards in place of numbers, and all open at once.
tarot-word-wrong = Any word made of letters will do, up to { $max } characters. Try again, or go back to the cards above.
tarot-word-late = The first card was opened by its number, so the others open that way too: by the buttons below the cards.

# The interpretation
tarot-laying = I am laying the cards… The interpretation will appear here, usually in less than a minute.
tarot-laying-still = The interpretation is still being written. It will appear above, in the message “I am laying the cards…”.
tarot-asked = Question: “{ $question }”
tarot-whole = The whole
tarot-step = A step
tarot-marked = <i>Written with the help of AI from the cards that were drawn.</i>
tarot-failed = The interpretation failed, and not because of the cards: it was our technology. The reading is yours again, you can lay it once more.

# Questions after it
tarot-follow-up = ❓ Ask more ({ $left ->
    [one] { $left } left
   *[other] { $left } left
})
tarot-follow-up-any = ❓ Ask more
tarot-follow-up-ask = What would you like to know about these cards? Write your question, { $min } to { $max } characters. Changed your mind? /cancel
tarot-follow-up-title = Question { $number }
tarot-follow-up-waiting = I am looking at your cards again… The answer will appear here.
tarot-follow-up-failed = The answer failed: it was our technology. The question is yours again, please ask once more.
tarot-follow-up-none-left = All questions after this reading are asked. For a new one it is better to lay the cards anew.
tarot-follow-up-not-told = Let us wait for the interpretation first.

# How to check a draw
tarot-check = 🔍 Check
tarot-what-commitment = What is the fingerprint?
tarot-commitment-explained =
    <b>What the fingerprint is for</b>

    Before you choose, the bot picks a random number. The fingerprint is its SHA-256: nobody can learn the number from it, or exchange the number later.

    Which cards come is decided by this number together with what you choose. So nobody can arrange them, neither the bot nor you. After the reading the button “Check” shows the number, and everything can be computed again.
tarot-proof =
    <b>Checking the reading “{ $name }”</b>

    The fingerprint you saw before the first card:
    <code>{ $commitment }</code>

    The random number:
    <code>{ $seed }</code>

    Your choice: <code>{ $nonce }</code>

    <b>How it is computed.</b> SHA-256 of the random number has to equal the fingerprint. Then HMAC-SHA-256 with this number as its key takes the position and your choice, and gives a card of those still in the deck and which way up it lies. The bot did not know your choice beforehand, and you did not know the number: nobody could arrange the cards.

    You can compute it yourself, in the bot's source code:
    <code>{ $command }</code>
