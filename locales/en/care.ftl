# Words of danger: the flow stops, and nothing but this is said.
# The operator's settings will replace these contacts.
care-contacts =
    <b>Your local emergency number</b> — 112 in Europe, 911 in the US and Canada, 999 in the UK
    <b>988</b> — crisis line in the US and Canada, call or text; 116 123 in the UK and many countries of Europe
    <b>findahelpline.com</b> — people to talk to, country by country

care-stop =
    This matters more than any horoscope, so no cards and no predictions now.

    It sounds as if you, or somebody near you, are going through something very hard or dangerous. I am only a bot, and this needs a human being. Here is who can help right now:

    { care-contacts }

    If the danger is here already, or somebody is unwell, call the emergency number first. And if there is a person you trust, write to them or call them: nobody should be alone with this.

# Something heavy: said before an answer that foretells nothing of it.
care-soften = I can see that something hard stands behind this question. Cards replace no doctor, no lawyer and no money adviser, and they do not tell how it will end. But we can stay with the question and look for what gives you strength.

# What would bind, harm or spy on somebody: this part is not done.
care-decline = I do not meddle with other people's will, secrets or phones: no love spells, no curses, no spying. What we can look at is what is happening with you, and what in this story is yours to decide.
