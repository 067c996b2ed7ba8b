"""English."""

from .words import Words

WORDS = Words(
    name="English",
    subject="{partner} asks to work with {company}",
    message="""Hello,

{partner} would like to become a partner of {company} for Microsoft cloud services: to sell them to you, to invoice them and to help you with them.

This page says what it means, and there you accept or decline:

{link}

You can answer within {days} days. If you do not know us or do not want this, you need not do anything.

{agent}
{partner}""",
    reminder_subject="Reminder: {subject}",
    reminder="This is a reminder of the message below. You can answer until {date}.",
    code_subject="Your code to accept the request of {partner}",
    code_message="""Your code: {code}

With it you accept, for {company}, the request of {partner}. It is valid for ten minutes.

Do not pass it on: nobody of {partner} will ask you for it. If you did not ask for it, you need not do anything; without the code nothing happens.""",
    title="{partner} asks to work with {company}",
    asks="{partner} would like to become a partner of {company} for Microsoft cloud services.",
    together="{partner} (with {provider})",
    means_title="What it means when you accept",
    means=(
        "{partner} may sell you Microsoft cloud services, invoice them and help you with them.",
        "{partner} keeps a record of your company: name, address, registration ID and contact.",
        "Nothing is ordered by it, and {partner} gets no access to your systems or data.",
        "What you have agreed with other partners stays as it is, and they are not told.",
    ),
    until="You can answer until {date}.",
    how_to_accept="To accept, you show that you speak for {company}. A code of six digits goes to the contact that is on record for your company or, where there is none, to the address this request was sent to.",
    send_code="Send the code",
    decline="Decline",
    accept_title="Accept the request",
    sent_to="A code was sent to {address}. It is valid for ten minutes.",
    code="Code from the e-mail",
    code_hint="Six digits",
    first_name="Your first name",
    last_name="Your last name",
    agreement_title="Microsoft Customer Agreement",
    agreement="This is the contract between your company and Microsoft for all its cloud services. It says what each side may expect of the other, how your data are protected, and who is liable for what. Accepting it costs nothing and orders nothing; without it nothing can be ordered.",
    agreement_link="Read the whole agreement at Microsoft (opens in a new tab)",
    is_told="{partner} is told your name and the e-mail address the code went to.",
    may_act="I may act for {company} and accept the request of {partner}.",
    may_act_and_agree="I may act for {company}. For it I accept the request of {partner} and the Microsoft Customer Agreement.",
    accept="Accept",
    new_code="Send a new code",
    no_code_yet="There is no valid code at the moment. Ask for one first.",
    problem="There is a problem",
    error="Error",
    code_missing="Enter the code of six digits from the e-mail.",
    code_wrong="This code is not right. Check the digits; after five tries you need a new code.",
    code_over="This code is no longer valid. Ask for a new one.",
    first_name_missing="Enter your first name in full.",
    last_name_missing="Enter your last name in full.",
    tick_missing="Tick the box to accept.",
    too_many_codes="Too many codes were sent. Try again in an hour, or turn to {partner}.",
    not_delivered="The code could not be sent just now. Try again in a few minutes.",
    decline_title="Decline the request",
    decline_text="{partner} will be told that you declined. You may say why.",
    reason="Reason",
    optional="optional",
    back="Back",
    accepted_title="The request is accepted",
    accepted_text="{company} and {partner} work together as of {date}. You need not do anything more.",
    declined_title="The request is declined",
    declined_text="{partner} has been told. You need not do anything more.",
    expired_title="The request has expired",
    expired_text="It could be answered until {date}. If you still want to work with {partner}, ask them to send a new one.",
    withdrawn_title="The request was withdrawn",
    withdrawn_text="{partner} has taken it back. You need not do anything.",
    stuck_title="The request cannot be accepted at present",
    stuck_text="Something has changed since {partner} sent it. Ask them to send a new one.",
    nothing_title="This link leads nowhere",
    nothing_text="Check that you have copied the whole address. If it is whole, ask whoever sent it to you for a new one.",
    sign_subject="{partner} asks {company} to accept the Microsoft Customer Agreement",
    sign_message="""Hello,

{partner} is the partner of {company} for Microsoft cloud services. Before anything can be ordered, {company} accepts the Microsoft Customer Agreement.

Here you can read the whole text and accept it:

{link}

The link can be used within {days} days. If you do not know us or do not want this, you need not do anything.

{agent}
{partner}""",
    sign_code_message="""Your code: {code}

With it you accept the Microsoft Customer Agreement for {company}. It is valid for ten minutes.

Do not pass it on: nobody of {partner} will ask you for it. If you did not ask for it, you need not do anything; without the code nothing happens.""",
    costs_subject="{partner} shows {company} the costs of its Azure services",
    costs_message="""Hello,

{partner} has opened a page for {company} with the costs of the Azure services you use:

{link}

Keep this message: the link can be used again and again, for {days} days. Each time, a code is sent to this address.

{agent}
{partner}""",
    costs_code_message="""Your code: {code}

With it you see the costs of {company}. It is valid for ten minutes.

Do not pass it on: nobody of {partner} will ask you for it. If you did not ask for it, you need not do anything; without the code nobody sees anything.""",
    link_code_subject="Your code for the page of {partner}",
    sign_asks="{partner} is the partner of {company} for Microsoft cloud services. Before anything can be ordered, {company} accepts this agreement.",
    sign_version="Version {version}, valid from {date}.",
    sign_read="Read the whole agreement (opens in a new tab)",
    sign_how="To accept, you show that this mailbox is yours. A code of six digits goes to {address}.",
    sign_tick="I may act for {company}. I have read version {version} of the Microsoft Customer Agreement and accept it for {company}.",
    sign_button="Accept the agreement",
    sign_newer="The agreement has a newer version since you opened this page. Read it, then accept.",
    sign_repeated="This version was accepted in your name already. You need not do anything more.",
    signed_title="The agreement is accepted",
    signed_text="{company} accepted it on {date}. You need not do anything more.",
    link_until="The link can be used until {date}.",
    link_ended_title="This link is no longer in use",
    link_ended_text="{partner} has ended it or sent a newer one. Look for a later message, or ask them.",
    link_expired_title="This link has expired",
    link_expired_text="It could be used until {date}. If you still need it, ask {partner} for a new one.",
    costs_title="Costs of Azure services",
    costs_asks="Here {partner} shows {company} what the Azure services you use cost.",
    costs_how="To see the costs, you show that this mailbox is yours. A code of six digits goes to {address}.",
    costs_enter_title="Enter the code",
    costs_enter="Show the costs",
    costs_means="These are the costs of Azure services used, at pay-as-you-go retail rates; they are not the invoice of {partner}. Reservations count as zero, and purchases are not shown.",
    costs_off_title="There is nothing to see here at present",
    costs_off_text="{partner} has switched the view of the costs off. If you need it, ask them.",
    costs_none="No usage has been loaded for this choice yet.",
    costs_chart="Costs by month in {currency}",
    costs_by_month="By month",
    costs_by_place="By subscription and resource group",
    costs_until="Usage is loaded up to {date}.",
    month="Month",
    subscription="Subscription",
    resource_group="Resource group",
    no_resource_group="Without a resource group",
    cost="Cost",
    total="Total",
    every="All",
    currency="Currency",
    show="Show",
    usage_title="Usage in {month}",
    day="Date",
    service="Service",
    quantity="Quantity",
    previous="Previous page",
    next="Next page",
    download="Download the usage (CSV)",
    leave="Close this page",
    language="Language",
    skip="Skip to the content",
    footer="Not a page of Microsoft. Microsoft’s names only say which services and terms are meant.",
)
