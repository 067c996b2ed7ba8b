"""Which sentences a language has: the same for all, with the same names in braces."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """``name`` is what the language calls itself. Names in braces are filled in; every translation has the same."""

    name: str
    # The mail that asks, its reminder, and the mail with the code.
    subject: str
    message: str
    reminder_subject: str
    reminder: str
    code_subject: str
    code_message: str
    # The page that says who asks for what.
    title: str
    asks: str
    together: str
    means_title: str
    means: tuple[str, ...]
    until: str
    how_to_accept: str
    send_code: str
    decline: str
    # The page on which it is accepted.
    accept_title: str
    sent_to: str
    code: str
    code_hint: str
    first_name: str
    last_name: str
    agreement_title: str
    agreement: str
    agreement_link: str
    is_told: str
    may_act: str
    may_act_and_agree: str
    accept: str
    new_code: str
    no_code_yet: str
    # What is wrong with an answer.
    problem: str
    error: str
    code_missing: str
    code_wrong: str
    code_over: str
    first_name_missing: str
    last_name_missing: str
    tick_missing: str
    too_many_codes: str
    not_delivered: str
    # The page on which it is declined.
    decline_title: str
    decline_text: str
    reason: str
    optional: str
    back: str
    # What became of it.
    accepted_title: str
    accepted_text: str
    declined_title: str
    declined_text: str
    expired_title: str
    expired_text: str
    withdrawn_title: str
    withdrawn_text: str
    stuck_title: str
    stuck_text: str
    nothing_title: str
    nothing_text: str
    # The mails with a link: to accept the customer agreement, to see the costs; and those with a code for either.
    sign_subject: str
    sign_message: str
    sign_code_message: str
    costs_subject: str
    costs_message: str
    costs_code_message: str
    link_code_subject: str
    # The page on which the customer agreement is read and accepted.
    sign_asks: str
    sign_version: str
    sign_read: str
    sign_how: str
    sign_tick: str
    sign_button: str
    sign_newer: str
    sign_repeated: str
    signed_title: str
    signed_text: str
    # What became of a link.
    link_until: str
    link_ended_title: str
    link_ended_text: str
    link_expired_title: str
    link_expired_text: str
    # The page of the costs.
    costs_title: str
    costs_asks: str
    costs_how: str
    costs_enter_title: str
    costs_enter: str
    costs_means: str
    costs_off_title: str
    costs_off_text: str
    costs_none: str
    costs_chart: str
    costs_by_month: str
    costs_by_place: str
    costs_until: str
    month: str
    subscription: str
    resource_group: str
    no_resource_group: str
    cost: str
    total: str
    every: str
    currency: str
    show: str
    # The page of the usage of a month.
    usage_title: str
    day: str
    service: str
    quantity: str
    previous: str
    next: str
    download: str
    leave: str
    # Around every page.
    language: str
    skip: str
    footer: str
