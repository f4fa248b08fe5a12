# What the operator is told in the service chat
alert-picture-lost = Telegram no longer finds the picture you uploaded for <b>{ sign-name }</b>. The built-in one is shown instead; please upload yours again.
