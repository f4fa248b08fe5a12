# Buttons under other messages that lead here
readings-button = 🗂 My readings
reading-note = { $has ->
    [yes] 📝 Change the note
   *[no] 📝 Note
}
reading-share = 📤 Share

# The list of readings
readings-title =
    <b>My readings</b>

    Tap a reading to see its cards, the interpretation and your note.
readings-none =
    <b>My readings</b>

    Nothing here yet. Draw a card of the day or lay three cards, and they will stay here with their interpretation and your notes.
readings-page = Page { $page } of { $pages }
readings-hidden = { $hidden ->
    [one] { $hidden } more reading is there with Premium.
   *[other] { $hidden } more readings are there with Premium.
}
readings-date-year = { date-day } { $year }
readings-statistics = 📊 My cards
readings-to-spreads = ‹ To the spreads
readings-back = ‹ To the list
readings-gone = This reading is no longer in the list.

# A reading
reading-note-shown = 📝 <i>{ $note }</i>
reading-asked = ❓ <i>{ $question }</i>
reading-delete = 🗑 Delete
reading-delete-ask =
    <b>Delete the reading “{ $name }” of { $date }?</b>

    Cards, question, interpretation and note will be gone for good, there is no way back. It does not give you another one for the day.
reading-delete-yes = Yes, delete
reading-keep = Keep it
reading-deleted = The reading is deleted, with its question and note.

# A note
note-ask =
    A note to the reading “{ $name }” of { $date }. Write what struck you, what has come true, what you want to remember: up to { $max } characters. It is kept encrypted.

    Changed your mind? /cancel
note-ask-another =
    So far the note to “{ $name }” of { $date } says:

    <i>{ $note }</i>

    Send another text of up to { $max } characters and it will take its place. Changed your mind? /cancel
note-delete = Delete the note
note-saved = The note is saved.
note-deleted = The note is deleted.
note-to-reading = ‹ To the reading
note-empty = There is not a word in this message. Write at least one, so that there is something to read again.
note-long = That is long: { $length } characters, and { $max } fit. Keep what matters most and send it again.
note-sticker = A sticker does not stick to a note. What is behind it? Put it into words.
note-voice = I do not understand voice messages yet. Write that thought down.
note-photo = I do not keep pictures or files with a note. Describe in words what you want to remember.
note-other = This does not go into a note. Write it as plain text.

# What the cards say of a person
statistics-title = <b>Your cards</b>
statistics-few =
    { $cards ->
        [0] No card has been turned for you yet.
        [one] { $cards } card has been turned for you so far.
       *[other] { $cards } cards have been turned for you so far.
    } Once there are { $least }, I will tell you which come more often and which suit favours you.
statistics-since = Since { date-full }, { $cards ->
    [one] { $cards } card has been turned for you.
   *[other] { $cards } cards have been turned for you.
}
statistics-favourites = <b>They come more often than others</b>
statistics-favourite = { $name } — { $times ->
    [one] once
    [2] twice
   *[other] { $times } times
}
statistics-no-favourites = No card has come twice yet: the deck is still showing you all of itself.
statistics-suits = <b>Suits</b>
statistics-suit = <code>{ $bar }</code> { $share }% · { $suit ->
    [wands] Wands
    [cups] Cups
    [swords] Swords
    [pentacles] Pentacles
   *[major] Major arcana
}
statistics-most = { $suit ->
    [wands] More Wands than a deck would give: your cards speak of beginnings and zest more often.
    [cups] More Cups than a deck would give: your cards speak of feelings and people close to you more often.
    [swords] More Swords than a deck would give: your cards speak of decisions and honest talks more often.
    [pentacles] More Pentacles than a deck would give: your cards speak of work, home and means more often.
   *[major] More major arcana than a deck would give: your cards speak of what matters rather than of trifles.
}
statistics-reversed = { $reversed ->
    [0] None of them was reversed: all lay upright.
    [one] { $reversed } card lay reversed, that is { $share }%.
   *[other] { $reversed } cards lay reversed, that is { $share }%.
}

# The card of the day for others
share-caption =
    <b>{ $card }</b>. The picture is ready for a story.

    Save it to your gallery and pick it in “New story”, here or in any other app.
share-caption-chat = With the button below you can send the card to a person or a chat.
share-to-chat = 📨 Send to a chat
inline-title = Card of the day: { $card }
inline-message =
    ☀️ Card of the day: <b>{ $card }</b>

    { $sentence }

    <a href="{ $link }">Draw your own card</a>
inline-draw = ☀️ Draw the card of the day
inline-support = These people can help right now
inline-here = This is how your card looks in a chat. To send it to somebody, type <code>@{ $username }</code> in that chat.
