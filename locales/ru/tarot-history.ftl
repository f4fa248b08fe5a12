# Buttons under other messages that lead here
readings-button = 🗂 Мои расклады
reading-note = { $has ->
    [yes] 📝 Изменить заметку
   *[no] 📝 Заметка
}
reading-share = 📤 Поделиться

# The list of readings
readings-title =
    <b>Мои расклады</b>

    Нажмите на расклад: покажу карты, толкование и вашу заметку.
readings-none =
    <b>Мои расклады</b>

    Здесь пока пусто. Вытяните карту дня или разложите три карты, и они останутся здесь вместе с толкованием и вашими заметками.
readings-page = Страница { $page } из { $pages }
readings-hidden = { $hidden ->
    [one] Ещё { $hidden } расклад виден в Премиуме.
    [few] Ещё { $hidden } расклада видны в Премиуме.
   *[other] Ещё { $hidden } раскладов видны в Премиуме.
}
readings-date-year = { date-day } { $year }
readings-statistics = 📊 Мои карты
readings-to-spreads = ‹ К раскладам
readings-back = ‹ К списку
readings-gone = Этого расклада уже нет в списке.

# A reading
reading-note-shown = 📝 <i>{ $note }</i>
reading-asked = ❓ <i>{ $question }</i>
reading-delete = 🗑 Удалить
reading-delete-ask =
    <b>Удалить расклад «{ $name }» за { $date }?</b>

    Карты, вопрос, толкование и заметка исчезнут насовсем, вернуть их не получится. В счёт дня расклад остаётся.
reading-delete-yes = Да, удалить
reading-keep = Оставить
reading-deleted = Расклад удалён, вместе с вопросом и заметкой.

# A note
note-ask =
    Заметка к раскладу «{ $name }» за { $date }. Напишите, что откликнулось, что уже сбылось, о чём хочется помнить: до { $max } знаков. Хранится она в зашифрованном виде.

    Передумали — /cancel
note-ask-another =
    Сейчас к раскладу «{ $name }» за { $date } записано:

    <i>{ $note }</i>

    Пришлите новый текст, до { $max } знаков, и он встанет на место прежнего. Передумали — /cancel
note-delete = Удалить заметку
note-saved = Заметка сохранена.
note-deleted = Заметка удалена.
note-to-reading = ‹ К раскладу
note-empty = В сообщении не видно ни слова. Напишите хотя бы одно, чтобы потом было что перечитать.
note-long = Получилось длинно: { $length } знаков, а поместится { $max }. Оставьте главное и пришлите ещё раз.
note-sticker = Стикер в заметку не вклеить. Что за ним стоит? Напишите словами.
note-voice = Голосовые пока не понимаю. Запишите эту мысль текстом.
note-photo = Картинки и файлы к заметке не прикладываю. Опишите словами то, что хочется запомнить.
note-other = Такое в заметку не положить. Напишите её обычным текстом.

# What the cards say of a person
statistics-title = <b>Ваши карты</b>
statistics-few =
    { $cards ->
        [0] Ни одной карты для вас ещё не открыто.
        [one] Для вас открылась пока { $cards } карта.
        [few] Для вас открылись пока { $cards } карты.
       *[other] Для вас открылось пока { $cards } карт.
    } Когда их наберётся хотя бы { $least }, расскажу, какие приходят чаще и какая масть у вас в почёте.
statistics-since = С { date-full } для вас { $cards ->
    [one] открылась { $cards } карта.
    [few] открылись { $cards } карты.
   *[other] открылось { $cards } карт.
}
statistics-favourites = <b>Приходят чаще других</b>
statistics-favourite = { $name } — { $times ->
    [one] { $times } раз
    [few] { $times } раза
   *[other] { $times } раз
}
statistics-no-favourites = Ни одна карта ещё не пришла дважды: колода пока показывает вам себя всю.
statistics-suits = <b>Масти</b>
statistics-suit = <code>{ $bar }</code> { $share } % · { $suit ->
    [wands] Жезлы
    [cups] Кубки
    [swords] Мечи
    [pentacles] Пентакли
   *[major] Старшие арканы
}
statistics-most = { $suit ->
    [wands] Жезлов больше, чем обычно в колоде: карты чаще говорят с вами о начинаниях и азарте.
    [cups] Кубков больше, чем обычно в колоде: карты чаще говорят с вами о чувствах и близких.
    [swords] Мечей больше, чем обычно в колоде: карты чаще говорят с вами о решениях и честных разговорах.
    [pentacles] Пентаклей больше, чем обычно в колоде: карты чаще говорят с вами о деле, доме и достатке.
   *[major] Старших арканов больше, чем обычно в колоде: карты чаще говорят с вами о главном, чем о мелочах.
}
statistics-reversed = { $reversed ->
    [0] Перевёрнутых среди них не было: все лежали прямо.
    [one] Перевёрнутой легла { $reversed } карта, это { $share } %.
    [few] Перевёрнутыми легли { $reversed } карты, это { $share } %.
   *[other] Перевёрнутыми легли { $reversed } карт, это { $share } %.
}

# The card of the day for others
share-caption =
    <b>{ $card }</b>. Картинка готова для истории.

    Сохраните её в галерею и выберите в «Новой истории», здесь или в любом другом приложении.
share-caption-chat = Отправить карту человеку или в чат можно кнопкой ниже.
share-to-chat = 📨 Отправить в чат
inline-title = Карта дня: { $card }
inline-message =
    ☀️ Карта дня: <b>{ $card }</b>

    { $sentence }

    <a href="{ $link }">Вытянуть свою карту</a>
inline-draw = ☀️ Вытянуть карту дня
inline-support = Вот кто поможет прямо сейчас
inline-here = Так ваша карта выглядит в переписке. Чтобы отправить её кому-нибудь, наберите <code>@{ $username }</code> в том чате.
