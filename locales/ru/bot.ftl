# Greeting
start-hello =
    <b>Здравствуйте! Это AdtroBot.</b>

    Каждый день я смотрю на настоящее небо: где Луна, какие планеты встретились, кто пошёл вспять. И рассказываю простыми словами, что это значит для вашего знака. А ещё раскладываю карты Таро: можно прийти со своим вопросом.

    <i>Бот для взрослых (18+) и для развлечения: решения в жизни принимаете вы сами.</i>
start-choose-sign = Выберите знак, и гороскоп на сегодня сразу появится здесь 👇
start-again = С возвращением! Вот что говорит небо сегодня.
start-choose-any = Чей гороскоп показать?

# Signs
sign-name = { $sign ->
    [aries] Овен
    [taurus] Телец
    [gemini] Близнецы
    [cancer] Рак
    [leo] Лев
    [virgo] Дева
    [libra] Весы
    [scorpio] Скорпион
    [sagittarius] Стрелец
    [capricorn] Козерог
    [aquarius] Водолей
   *[pisces] Рыбы
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
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
date-day = { $day } { month-genitive }
date-full = { $day } { month-genitive } { $year } года

# Horoscope
horoscope-title = <b>{ sign-glyph } { sign-name }</b> · { date-day }
horoscope-writing = Смотрю на небо и пишу ваш гороскоп… Это займёт до минуты.
horoscope-growing = <i>ИИ пишет дальше…</i>
horoscope-below = Гороскоп готов и отправлен ниже. Если его там нет, нажмите кнопку.
horoscope-show-here = Показать здесь
horoscope-failed = Написать этот гороскоп не получилось: подвела техника.
horoscope-failed-given-back = В сегодняшний лимит он не засчитан.
horoscope-failed-again = Попробовать ещё раз
horoscope-all-signs = Все знаки
horoscope-today = Гороскоп на сегодня
horoscope-marked = <i>Текст написан с помощью ИИ по расчёту положения планет.</i>
horoscope-sign = <b>{ sign-glyph } { sign-name }</b>
horoscope-more = ✨ Неделя, месяц, сферы жизни
horoscope-more-choose =
    <b>{ sign-glyph } { sign-name }</b>

    О чём рассказать подробнее?
horoscope-period-button = { $period ->
    [day] День
    [week] Неделя
   *[month] Месяц
}
horoscope-area-button = { $area ->
    [love] ❤️ Любовь
    [career] 💼 Дело
    [health] 🌿 Самочувствие
    [finance] 💰 Деньги
   *[general] ✨ Общий
}
horoscope-area = { $area ->
    [love] любовь
    [career] дело
    [health] самочувствие
    [finance] деньги
   *[general] общий
}
horoscope-span-week = { $same ->
    [yes] неделя { $day }–{ $toDay } { month-genitive }
   *[no] неделя { $day } { month-genitive } – { $toDay } { $toMonth ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
}
horoscope-span-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year }

# Opinions on texts
rating-good = Спасибо! Рады, что откликнулось.
rating-bad = Спасибо, учтём: тексты станут точнее.
rating-gone = Этого текста уже нет.

# What premium opens
paywall-horoscope =
    <b>Это часть Премиума</b>

    С Премиумом открываются гороскопы каждого знака:
    • на неделю и на месяц;
    • о любви, деле, самочувствии и деньгах — на день, неделю и месяц.

    Гороскоп на день остаётся бесплатным для всех двенадцати знаков.
# In its place for 24 hours after words of danger: nothing is sold then
paywall-held =
    Этот гороскоп сейчас не открою. А гороскоп на день здесь, он всегда с вами.

    Если опять станет тяжело, просто напишите мне об этом: подскажу, кому позвонить.
horoscope-used-up =
    На сегодня подробные гороскопы закончились. Новый можно открыть { $when }.

    Те, что вы сегодня уже открывали, остаются с вами: их можно перечитывать.
horoscope-used-up-more = С Премиумом подробных гороскопов в день больше.
limit-renews = { date-day }, с { $time }
paywall-back = ✨ Гороскоп на сегодня
adults-only = Этот раздел открывается с 18 лет. Общий гороскоп на день остаётся с вами.

# Sign and birth date
sign-offer =
    Запомнить ваш знак, чтобы гороскоп открывался сразу?

    Просто напишите дату рождения, например <code>12.12.1992</code>, или нажмите кнопку.
sign-offer-this = Мой знак — { sign-name }
sign-offer-birth-date = Ввести дату рождения
sign-offer-later = Не сейчас
sign-later = Хорошо. Знак всегда можно выбрать в настройках: /settings
sign-remembered = Готово: ваш знак — <b>{ sign-glyph } { sign-name }</b>. Гороскоп теперь открывается одной кнопкой.
sign-choose-own = Какой знак ваш? Можно выбрать кнопкой или написать дату рождения.

birth-ask =
    Напишите дату рождения: день, месяц и год. Подойдёт любой привычный вид:

    <code>12.12.1992</code>, <code>12 декабря 1992</code> или <code>1992-12-12</code>
birth-not-a-date = Не получилось разобрать дату. Напишите, пожалуйста, день, месяц и год, например <code>12.12.1992</code>. Передумали — /cancel
birth-no-year = День и месяц есть, не хватает года. Напишите дату целиком, например <code>12.12.1992</code>.
birth-impossible = Такого дня нет в календаре. Проверьте, пожалуйста, число и месяц.
birth-future = Этот день ещё не наступил. Проверьте, пожалуйста, год.
birth-too-old = Я считаю небо начиная с 1900 года. Проверьте, пожалуйста, год рождения.
birth-under-age =
    Солнце в этот день стояло в знаке <b>{ sign-glyph } { sign-name }</b>.

    Вам ещё нет 18, поэтому открыт общий гороскоп на день, без тем любви и денег. Дату рождения не сохраняю.
birth-confirm =
    { date-full }: ваш знак — <b>{ sign-glyph } { sign-name }</b>.

    Сохранить дату рождения? Это личные данные, и без вашего согласия они не хранятся. С согласием дата лежит в зашифрованном виде, нужна только для ваших гороскопов и карт, и удалить её можно в любой момент: /settings
birth-confirm-save = Согласие даю, сохранить
birth-confirm-sign-only = Запомнить только знак
birth-confirm-none = Ничего не запоминать
birth-border =
    { date-full } Солнце переходило из одного знака в другой, и всё решает час рождения.

    Какой знак ближе вам?
birth-saved =
    Дата рождения сохранена, согласие записано.
    Ваш знак — <b>{ sign-glyph } { sign-name }</b>.
birth-nothing-kept = Хорошо, ничего не запоминаю.
birth-deleted = Дата рождения удалена, согласие отозвано. Знак остался: его можно сменить кнопкой.

# Menu
menu-horoscope = ✨ Гороскоп на сегодня
menu-tarot = 🃏 Таро
menu-card-of-day = ☀️ Карта дня
menu-signs = ♈ Все знаки
menu-settings = ⚙️ Настройки
menu-help = ❓ Помощь

# Help
help-text =
    <b>Что я умею</b>

    /horoscope — гороскоп на сегодня, с картинкой вашего знака
    /tarot — карта дня и расклады на ваш вопрос
    /settings — язык, часовой пояс, обращение, знак, дата рождения и карты
    /cancel — прервать то, что начато
    /help — эта подсказка

    Гороскоп строится на рассчитанных положениях Луны и планет. Под картинкой можно листать все двенадцать знаков.

    Карты выбираете вы сами, и каждый расклад можно проверить: подтасовать его нельзя.

    Дату рождения можно написать в любой момент, например <code>12.12.1992</code>, и я скажу ваш знак.

# Cancel
cancel-done = Отменено. Чем помочь?
cancel-nothing = Сейчас ничего не начато. Вот меню.

# Settings
settings-title =
    <b>Настройки</b>

    Язык: { $languageName }
    Обращение: { settings-form-name }
    Часовой пояс: { $zoneName }
    Знак: { $signName }
    Дата рождения: { $birthDate }
    Карты: { $reversals ->
        [yes] прямые и перевёрнутые
       *[no] только прямые
    }
    Вопросы к картам для ИИ: { $aiTexts ->
        [yes] можно читать
       *[no] читать нельзя
    }
settings-language = Язык
settings-form = Обращение
settings-zone = Часовой пояс
settings-sign = Знак и дата рождения
settings-reversals = Перевёрнутые карты
settings-ai-texts = Вопросы и ИИ
settings-delete-birth-date = Удалить дату рождения
settings-back = ‹ Назад
settings-none = не указан
settings-none-date = не сохранена
settings-language-name = { $language ->
   *[ru] русский
    [en] английский
}
settings-language-choice = { $language ->
   *[ru] Русский
    [en] English
}
settings-form-name = { $form ->
    [he] он
    [she] она
   *[neutral] нейтральное
}
settings-form-choice = { $form ->
    [he] Он
    [she] Она
   *[neutral] Нейтрально
}
settings-choose-language = На каком языке говорить?
settings-choose-form = Как к вам обращаться в текстах?
settings-choose-zone = Где вы живёте? Нажмите город со своим временем или выберите «Другой».
settings-zone-other = Другой город или смещение
settings-saved = Сохранено
zone-ask = Напишите город или смещение от всемирного времени, например <code>Новосибирск</code> или <code>+7</code>.
zone-unknown = Такого города нет в моём списке. Напишите ближайший крупный город или смещение, например <code>+5</code>. Передумали — /cancel
zone-saved = Часовой пояс: <b>{ $zoneName }</b>. Сейчас у вас { $time }.
zone-named = { $city } (UTC{ $offset })

# What does not fit
unknown-text = Пока не умею отвечать на такие сообщения. Могу показать гороскоп или настройки:
unknown-command = Такой команды нет. Вот что есть: /help
unknown-sticker = Красивый стикер! А я умею рассказывать о звёздах:
unknown-voice = Голосовые пока не понимаю. Напишите текстом или выберите кнопку:
unknown-photo = Картинки и файлы пока не читаю. Выберите, что показать:
unknown-other = С таким сообщением не знаю, что делать. Выберите, что показать:
unknown-button = Эта кнопка устарела. Откройте меню: /start
too-fast = Не так быстро, пожалуйста: отвечу через несколько секунд.
group-reply = Гороскопы читаю в личных сообщениях, чтобы не мешать беседе.
group-open = Написать боту

# Commands
command-start = Начать сначала
command-horoscope = Гороскоп на сегодня
command-tarot = Карта дня и расклады Таро
command-settings = Настройки
command-help = Что умеет бот
command-cancel = Отменить начатое
