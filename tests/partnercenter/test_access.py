"""What is said to who may not: the roles it needs, and who of the partner can give one."""

import pytest
from django.test import RequestFactory

from partnercenter.access import KnownMethods, lead_to, may_not, who_can_give
from partnercenter.roles import Permission
from tests.factories import AgentFactory


@pytest.fixture
def helpdesk(partner):
    return AgentFactory(partner=partner, roles=["Helpdesk agent"])


def test_who_may_is_told_nothing(agent):
    assert may_not(Permission.ADD_CUSTOMERS, agent=agent) is None


def test_those_who_can_give_a_role_are_active_colleagues_who_manage_agents(helpdesk, partner):
    givers = [AgentFactory(partner=partner, roles=[role]) for role in ("Global admin", "User management admin")]
    for others in ({"roles": ["Admin agent"]}, {"roles": ["Global admin"], "is_active": False}):
        AgentFactory(partner=partner, **others)
    AgentFactory(roles=["Global admin"])
    roles, people = who_can_give(Permission.RECORD_AGREEMENT, agent=helpdesk)
    assert roles == ("Admin agent", "Sales agent")
    assert set(people) == set(givers)


def test_only_a_global_admin_gives_what_only_a_global_admin_may(helpdesk, partner):
    giver = AgentFactory(partner=partner, roles=["Global admin"])
    AgentFactory(partner=partner, roles=["User management admin"])
    assert who_can_give(Permission.REMOVE_RELATIONSHIPS, agent=helpdesk) == (("Global admin",), [giver])


def test_a_page_that_says_it_several_times_asks_once(helpdesk, django_assert_num_queries):
    with django_assert_num_queries(2):  # the roles of who asks, and who can give one
        for permission in (Permission.ADD_CUSTOMERS, Permission.RECORD_AGREEMENT, Permission.ADD_CUSTOMERS):
            may_not(permission, agent=helpdesk)


@pytest.mark.parametrize(
    ("permission", "names", "sentences"),
    [
        (Permission.REMOVE_RELATIONSHIPS, [],
         "It needs the role Global admin. Ask the Global admin of your organisation."),
        (Permission.RECORD_AGREEMENT, ["A"], "It needs the role Admin agent or Sales agent. Ask <bdi>A</bdi>."),
        (Permission.EDIT_CUSTOMERS, ["A", "B", "C <D>"],
         "It needs the role Global admin, Admin agent or Sales agent. "
         "Ask <bdi>A</bdi>, <bdi>B</bdi> or <bdi>C &lt;D&gt;</bdi>."),
    ],
)  # fmt: skip
def test_whom_to_ask_is_said_in_words(helpdesk, partner, permission, names, sentences):
    for name in names:
        AgentFactory(partner=partner, roles=["User management admin"], first_name=name, last_name="")
    assert may_not(permission, agent=helpdesk).sentences == sentences


@pytest.mark.parametrize(("method", "status"), [("get", 302), ("head", 302), ("post", 303)])
def test_another_page_is_named_as_the_method_asks(method, status):
    answer = lead_to(getattr(RequestFactory(), method)("/"), "/drafts/")
    assert (answer.status_code, answer["Location"]) == (status, "/drafts/")


def test_a_view_may_know_more_methods():
    def view(request):
        return None

    guard = KnownMethods(view)
    put = RequestFactory().put("/")
    assert guard.process_view(put, view, (), {}).status_code == 405
    assert guard.process_view(put, view, (), {})["Allow"] == "GET, HEAD, POST"
    view.methods = ("PUT",)
    assert guard.process_view(put, view, (), {}) is None
