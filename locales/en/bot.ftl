# Greeting
start-hello =
    <b>Hello! This is AdtroBot.</b>

    Every day I look at the real sky: where the Moon is, which planets meet, which one has turned back. Then I tell you in plain words what it means for your sign. I also lay Tarot cards: come with a question of your own.

    <i>For adults (18+) and for entertainment: the decisions in your life are yours.</i>
start-choose-sign = Choose a sign, and today's horoscope appears right here 👇
start-again = Welcome back! This is what the sky says today.
start-choose-any = Whose horoscope shall I show?

# Signs
sign-name = { $sign ->
    [aries] Aries
    [taurus] Taurus
    [gemini] Gemini
    [cancer] Cancer
    [leo] Leo
    [virgo] Virgo
    [libra] Libra
    [scorpio] Scorpio
    [sagittarius] Sagittarius
    [capricorn] Capricorn
    [aquarius] Aquarius
   *[pisces] Pisces
}
sign-glyph = { $sign ->
    [aries] ♈
    [taurus] ♉
    [gemini] ♊
    [cancer] ♋
    [leo] ♌
    [virgo] ♍
    [libra] ♎
    [scorpio] ♏
    [sagittarius] ♐
    [capricorn] ♑
    [aquarius] ♒
   *[pisces] ♓
}
sign-button = { sign-glyph } { sign-name }
month-genitive = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { month-genitive } { $day }
date-full = { month-genitive } { $day }, { $year }

# Horoscope
horoscope-title = <b>{ sign-glyph } { sign-name }</b> · { date-day }
horoscope-writing = Looking at the sky and writing your horoscope… This takes up to a minute.
horoscope-growing = <i>AI is still writing…</i>
horoscope-below = Your horoscope is ready and was sent below. If it is not there, press the button.
horoscope-show-here = Show it here
horoscope-failed = This horoscope could not be written: it is a technical failure of ours.
horoscope-failed-given-back = It does not count towards today's limit.
horoscope-failed-again = Try again
horoscope-all-signs = All signs
horoscope-today = Today's horoscope
horoscope-marked = <i>Written with the help of AI from computed planetary positions.</i>
horoscope-sign = <b>{ sign-glyph } { sign-name }</b>
horoscope-more = ✨ Week, month, areas of life
horoscope-more-choose =
    <b>{ sign-glyph } { sign-name }</b>

    What would you like to know more about?
horoscope-period-button = { $period ->
    [day] Day
    [week] Week
   *[month] Month
}
horoscope-area-button = { $area ->
    [love] ❤️ Love
    [career] 💼 Career
    [health] 🌿 Wellbeing
    [finance] 💰 Money
   *[general] ✨ General
}
horoscope-area = { $area ->
    [love] love
    [career] career
    [health] wellbeing
    [finance] money
   *[general] general
}
horoscope-span-week = { $same ->
    [yes] week of { month-genitive } { $day }–{ $toDay }
   *[no] week of { month-genitive } { $day } – { $toMonth ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $toDay }
}
horoscope-span-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

# Opinions on texts
rating-good = Thank you! Glad it spoke to you.
rating-bad = Thank you, noted: the texts will get better.
rating-gone = This text is no longer there.

# What premium opens
paywall-horoscope =
    <b>This is part of Premium</b>

    Premium opens horoscopes of every sign:
    • for the week and the month;
    • on love, career, wellbeing and money, for the day, the week and the month.

    The daily horoscope stays free for all twelve signs.
# In its place for 24 hours after words of danger: nothing is sold then
paywall-held =
    I will not open this horoscope just now. The daily one is here, it always stays with you.

    If it gets hard again, just write to me about it: I will tell you whom to call.
horoscope-used-up =
    No more detailed horoscopes for today. You can open a new one on { $when }.

    The ones you opened today stay with you: you can read them again.
horoscope-used-up-more = With Premium there are more of them a day.
limit-renews = { date-day }, from { $time }
paywall-back = ✨ Today's horoscope
adults-only = This section opens at 18. The general daily horoscope stays with you.

# Sign and birth date
sign-offer =
    Shall I remember your sign, so that the horoscope opens at once?

    Just write your birth date, for example <code>1992-12-12</code>, or press a button.
sign-offer-this = My sign is { sign-name }
sign-offer-birth-date = Enter a birth date
sign-offer-later = Not now
sign-later = All right. You can choose a sign in the settings at any time: /settings
sign-remembered = Done: your sign is <b>{ sign-glyph } { sign-name }</b>. The horoscope now opens with one button.
sign-choose-own = Which sign is yours? Choose by button or write your birth date.

birth-ask =
    Write your birth date: day, month and year. Any usual form will do:

    <code>12 December 1992</code>, <code>12.12.1992</code> or <code>1992-12-12</code>
birth-not-a-date = I could not read a date there. Please write day, month and year, for example <code>1992-12-12</code>. Changed your mind? /cancel
birth-no-year = Day and month are there, the year is missing. Please write the whole date, for example <code>1992-12-12</code>.
birth-impossible = There is no such day in the calendar. Please check the day and the month.
birth-future = That day has not come yet. Please check the year.
birth-too-old = I compute the sky from the year 1900 on. Please check the year of birth.
birth-under-age =
    On that day the Sun stood in <b>{ sign-glyph } { sign-name }</b>.

    You are not 18 yet, so the general daily horoscope is open to you, without love and money. I do not keep your birth date.
birth-confirm =
    { date-full }: your sign is <b>{ sign-glyph } { sign-name }</b>.

    Shall I keep your birth date? It is personal data and is not kept without your consent. With it, the date is stored encrypted, used only for your own horoscopes and charts, and can be deleted at any time: /settings
birth-confirm-save = I consent, keep it
birth-confirm-sign-only = Remember only the sign
birth-confirm-none = Remember nothing
birth-border =
    On { date-full } the Sun passed from one sign into another, and the hour of birth decides.

    Which sign feels like yours?
birth-saved =
    Your birth date is kept, your consent is noted.
    Your sign is <b>{ sign-glyph } { sign-name }</b>.
birth-nothing-kept = All right, nothing is remembered.
birth-deleted = The birth date is deleted, the consent is withdrawn. The sign stays: you can change it by button.

# Menu
menu-horoscope = ✨ Today's horoscope
menu-tarot = 🃏 Tarot
menu-card-of-day = ☀️ Card of the day
menu-signs = ♈ All signs
menu-settings = ⚙️ Settings
menu-help = ❓ Help

# Help
help-text =
    <b>What I can do</b>

    /horoscope — today's horoscope with the picture of your sign
    /tarot — the card of the day, and spreads for your question
    /settings — language, time zone, form of address, sign, birth date and cards
    /cancel — stop what has been started
    /help — this page

    The horoscope rests on computed positions of the Moon and the planets. Under the picture you can page through all twelve signs.

    You choose the cards yourself, and every draw can be checked: nobody can arrange it.

    You can write a birth date at any moment, for example <code>1992-12-12</code>, and I will tell you the sign.

# Cancel
cancel-done = Cancelled. What shall I show?
cancel-nothing = Nothing is going on at the moment. Here is the menu.

# Settings
settings-title =
    <b>Settings</b>

    Language: { $languageName }
    Form of address: { settings-form-name }
    Time zone: { $zoneName }
    Sign: { $signName }
    Birth date: { $birthDate }
    Cards: { $reversals ->
        [yes] upright and reversed
       *[no] upright only
    }
    Questions to the cards, for AI: { $aiTexts ->
        [yes] may be read
       *[no] may not be read
    }
settings-language = Language
settings-form = Form of address
settings-zone = Time zone
settings-sign = Sign and birth date
settings-reversals = Reversed cards
settings-ai-texts = Questions and AI
settings-delete-birth-date = Delete the birth date
settings-back = ‹ Back
settings-none = not set
settings-none-date = not kept
settings-language-name = { $language ->
   *[ru] Russian
    [en] English
}
settings-language-choice = { $language ->
   *[ru] Русский
    [en] English
}
settings-form-name = { $form ->
    [he] he
    [she] she
   *[neutral] neutral
}
settings-form-choice = { $form ->
    [he] He
    [she] She
   *[neutral] Neutral
}
settings-choose-language = Which language shall I speak?
settings-choose-form = How shall the texts address you?
settings-choose-zone = Where do you live? Press the city with your time or choose “Another”.
settings-zone-other = Another city or an offset
settings-saved = Saved
zone-ask = Write a city or an offset from universal time, for example <code>Novosibirsk</code> or <code>+7</code>.
zone-unknown = That city is not in my list. Write the nearest large city or an offset, for example <code>+5</code>. Changed your mind? /cancel
zone-saved = Time zone: <b>{ $zoneName }</b>. It is { $time } where you are.
zone-named = { $city } (UTC{ $offset })

# What does not fit
unknown-text = I cannot answer such messages yet. I can show a horoscope or the settings:
unknown-command = There is no such command. Here is what there is: /help
unknown-sticker = A lovely sticker! As for me, I can tell about the stars:
unknown-voice = I do not understand voice messages yet. Write a text or choose a button:
unknown-photo = I do not read pictures and files yet. Choose what to show:
unknown-other = I do not know what to do with such a message. Choose what to show:
unknown-button = This button is out of date. Open the menu: /start
too-fast = Not so fast, please: I will answer in a few seconds.
group-reply = I read horoscopes in private messages, so as not to disturb the conversation.
group-open = Write to the bot

# Commands
command-start = Start anew
command-horoscope = Today's horoscope
command-tarot = Card of the day and Tarot spreads
command-settings = Settings
command-help = What the bot can do
command-cancel = Stop what was started
